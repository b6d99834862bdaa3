package nianbao.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Lists the pages of web archives. All archives of a walk are listed together, because a page may say that its bytes
 * are in another file, and a report's attachment may be too. Used by one thread.
 */
final class WarcFiles {
    private static final int OK = 200;

    /** What the crawler fetched on its way only. */
    private static final Set<String> ON_THE_WAY =
            Set.of("list", "column", "probe", "robots", "seed", "sitemap", "entry");

    private static final Set<String> PARENTS = Set.of("report", "frame");

    private final Listing listing;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Found> byId = new HashMap<>();
    private final Map<String, Found> byUrl = new HashMap<>();

    /** Addresses with the record that holds their bytes: a later look that found them the same tells nothing new. */
    private final Set<String> seen = new HashSet<>();

    private record Found(
            Path warc,
            String location,
            Capture capture,
            String kind,
            @Nullable String via) {}

    WarcFiles(Listing listing) {
        this.listing = listing;
    }

    /** Takes note of an archive; what is in it is listed by {@link #list()}. */
    void add(Path warc, String location) {
        ArchiveScan scan;
        try {
            scan = ArchiveScan.of(warc, Sniffer.HEAD_BYTES, WarcFiles::type);
        } catch (IOException | RuntimeException e) {
            listing.refuse(location, "归档文件损坏，无法打开", OpeningException.detailOf(e));
            return;
        }
        for (Capture capture : scan.captures()) {
            add(new Found(
                    warc,
                    location + "!/" + capture.offset(),
                    capture,
                    scan.kind(capture).orElse(""),
                    scan.via(capture)));
        }
        scan.damagedAt().ifPresent(at -> listing.refuse(location, "归档文件从第 " + at + " 字节起损坏，之前的页面已读取", ""));
    }

    private void add(Found page) {
        found.add(page);
        byId.put(page.capture.id(), page);
        if (page.capture.status() == OK) {
            byUrl.put(page.capture.url(), page);
        }
    }

    /** Lists the pages of all archives. */
    void list() {
        found.forEach(this::list);
    }

    private void list(Found page) {
        Capture capture = page.capture;
        boolean isRevisit = capture.refersTo() != null;
        boolean isKnown = isRevisit && !seen.add(capture.url() + " " + capture.refersTo());
        if (isKnown || ON_THE_WAY.contains(page.kind) || capture.sameUrl() || (!isRevisit && capture.status() != OK)) {
            listing.skip();
        } else if (capture.truncated()) {
            listing.refuse(page.location, "归档记录不完整（抓取时超过大小限制）", "");
        } else {
            Optional<Found> bytes = isRevisit ? Optional.ofNullable(byId.get(capture.refersTo())) : Optional.of(page);
            if (bytes.isEmpty()) {
                listing.refuse(page.location, "归档记录的内容在另一个归档文件里，而该文件不在输入中", "");
                return;
            }
            listing.add(
                    page.location,
                    MediaType.valueOf(bytes.get().capture.type()),
                    new Origin.Captured(bytes.get().warc, bytes.get().capture.offset()),
                    new Provenance(capture.url(), capture.date(), parent(page)));
        }
    }

    /** The page that an attachment or a frame belongs to; redirects on the way are no pages. */
    private @Nullable String parent(Found page) {
        String via = page.via;
        boolean isPart = page.kind.equals("attachment") || page.kind.equals("frame") || page.kind.equals("report");
        Found parent = via == null || !isPart ? null : byUrl.get(via);
        return parent != null && PARENTS.contains(parent.kind) ? parent.location : null;
    }

    private static String type(String url, String contentType, byte[] head) {
        if (head.length == 0) {
            return MediaType.HTML.name(); // empty, or packed in an unknown way: said when it is opened
        }
        MediaType type = Sniffer.sniff(Sniffer.fileName(url), head);
        boolean isPage =
                type == MediaType.OTHER && contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
        return (isPage ? MediaType.HTML : type).name();
    }
}
