package nianbao.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import nianbao.source.warc.PackedTogetherException;

/** Lists the pages of the web archives of a walk. Used by one thread. */
final class WarcFiles {
    private final Listing listing;
    private final Map<String, Path> archives = new HashMap<>();
    private final WarcPages pages = new WarcPages();

    WarcFiles(Listing listing) {
        this.listing = listing;
    }

    /** Takes note of an archive; what is in it is listed by {@link #list()}. */
    void add(Path warc, String location) {
        ArchiveScan scan;
        try {
            scan = ArchiveScan.of(warc, Sniffer.HEAD_BYTES, WarcPages::type);
        } catch (PackedTogetherException e) {
            listing.refuse(location, WarcPages.PACKED_TOGETHER, OpeningException.detailOf(e));
            return;
        } catch (IOException | RuntimeException e) {
            listing.refuse(location, WarcPages.UNREADABLE, OpeningException.detailOf(e));
            return;
        }
        archives.put(location, warc);
        Map<String, String> kinds = scan.kinds();
        Map<String, String> vias = scan.vias();
        for (Capture capture : scan.captures()) {
            pages.add(location, capture, kinds.getOrDefault(capture.id(), ""), vias.get(capture.id()));
        }
        if (scan.damagedAt().isPresent()) {
            listing.refuse(location, WarcPages.damaged(scan.damagedAt().get()), "");
        } else if (scan.captures().isEmpty()) {
            listing.refuse(location, WarcPages.EMPTY, "");
        }
    }

    /** Lists the pages of all archives. */
    void list() {
        pages.list(new Found());
    }

    /** Hands on what is found. */
    private final class Found implements WarcPages.Listener {
        @Override
        public void page(WarcPages.Page page) {
            Path warc = archives.get(page.archive());
            if (warc == null) {
                throw new IllegalStateException("unknown archive " + page.archive());
            }
            listing.add(page.location(), page.type(), new Origin.Captured(warc, page.offset()), page.provenance());
        }

        @Override
        public void skip() {
            listing.skip();
        }

        @Override
        public void refuse(String location, String reason) {
            listing.refuse(location, reason, "");
        }
    }
}
