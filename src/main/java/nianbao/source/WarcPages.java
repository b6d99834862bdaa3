package nianbao.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.source.warc.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Tells which records of web archives are pages to be read. All archives are looked at together, because a page may say
 * that its bytes are in another file, and a report's attachment may be too. Used by one thread.
 */
public final class WarcPages {
    /** The sentence of failures.csv for an archive that cannot be read at all. */
    public static final String UNREADABLE = "归档文件损坏，无法打开";

    /** The sentence of failures.csv for a compressed archive whose records cannot be opened one by one. */
    public static final String PACKED_TOGETHER = "归档文件整个压缩成了一块，不是逐条压缩，请先用 gunzip 解开再读";

    /** The sentence of failures.csv for an archive without a page, whatever else is in it. */
    public static final String EMPTY = "归档文件里没有网页";

    private static final int OK = 200;

    /** What the crawler fetched on its way only. */
    private static final Set<String> ON_THE_WAY =
            Set.of("list", "column", "probe", "robots", "seed", "sitemap", "entry");

    private static final Set<String> PARENTS = Set.of("report", "frame");

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Found> byId = new HashMap<>();
    private final Map<String, Found> byUrl = new HashMap<>();

    /** Addresses with the record that holds their bytes: a later look that found them the same tells nothing new. */
    private final Set<String> seen = new HashSet<>();

    private record Found(
            String archive,
            Capture capture,
            String kind,
            @Nullable String via) {

        String location() {
            return archive + "!/" + capture.offset();
        }
    }

    /**
     * A page to be read.
     *
     * @param location as in {@link SourceDocument#location()}
     * @param archive location of the archive that holds its bytes
     * @param offset of the record that holds its bytes
     */
    public record Page(String location, MediaType type, String archive, long offset, Provenance provenance) {}

    /** Takes what is found. */
    public interface Listener {
        /** A page; its type need not be one that is read. */
        void page(Page page);

        /** A record that is no input. */
        void skip();

        /** A page that cannot be read, and why. */
        void refuse(String location, String reason);
    }

    /**
     * Takes note of a record; the records of one archive come in file order.
     *
     * @param archive location of the archive
     * @param kind what the crawler fetched it as, or empty
     * @param via address of the page that led the crawler there, or null
     */
    public void add(String archive, Capture capture, String kind, @Nullable String via) {
        Found page = new Found(archive, capture, kind, via);
        found.add(page);
        byId.put(capture.id(), page);
        if (capture.status() == OK) {
            byUrl.put(capture.url(), page);
        }
    }

    /** Lists the pages of all archives. */
    public void list(Listener listener) {
        found.forEach(page -> list(page, listener));
    }

    private void list(Found page, Listener listener) {
        Capture capture = page.capture;
        boolean isRevisit = capture.refersTo() != null;
        boolean isKnown = isRevisit && !seen.add(capture.url() + " " + capture.refersTo());
        if (isKnown || ON_THE_WAY.contains(page.kind) || capture.sameUrl() || (!isRevisit && capture.status() != OK)) {
            listener.skip();
        } else if (capture.truncated()) {
            listener.refuse(page.location(), "归档记录不完整（抓取时超过大小限制）");
        } else {
            Optional<Found> bytes = isRevisit ? Optional.ofNullable(byId.get(capture.refersTo())) : Optional.of(page);
            if (bytes.isEmpty()) {
                listener.refuse(page.location(), "归档记录的内容在另一个归档文件里，而该文件不在输入中");
                return;
            }
            listener.page(new Page(
                    page.location(),
                    MediaType.valueOf(bytes.get().capture.type()),
                    bytes.get().archive,
                    bytes.get().capture.offset(),
                    new Provenance(capture.url(), capture.date(), parent(page))));
        }
    }

    /** The page that an attachment or a frame belongs to; redirects on the way are no pages. */
    private @Nullable String parent(Found page) {
        String via = page.via;
        boolean isPart = page.kind.equals("attachment") || page.kind.equals("frame") || page.kind.equals("report");
        Found parent = via == null || !isPart ? null : byUrl.get(via);
        return parent != null && PARENTS.contains(parent.kind) ? parent.location() : null;
    }

    /** The sentence of failures.csv for an archive whose end cannot be read. */
    public static String damaged(long offset) {
        return "归档文件从第 " + offset + " 字节起损坏，之前的页面已读取";
    }

    /** A record's bytes, at most so many and one. */
    public interface Payload {
        byte[] read(int most) throws IOException;
    }

    /**
     * The bytes of a page.
     *
     * @throws OpeningException if they are too many, none, or cannot be read
     */
    public static byte[] bytes(Payload payload, Limits limits) throws OpeningException {
        int most = limits.maxMemberBytes();
        byte[] content;
        try {
            content = payload.read(most);
        } catch (IOException e) {
            throw new OpeningException("归档记录无法读取或解压", OpeningException.detailOf(e));
        }
        if (content.length > most) {
            throw new OpeningException("归档记录超过 " + Limits.inWords(most) + "，未读取", "");
        }
        if (content.length == 0) {
            throw new OpeningException("归档记录为空（0 字节）", "");
        }
        return content;
    }

    /** The name of a page's {@link MediaType}, by its address, what the server said it is, and its first bytes. */
    public static String type(String url, String contentType, byte[] head) {
        if (head.length == 0) {
            return MediaType.HTML.name(); // empty, or packed in an unknown way: said when it is opened
        }
        MediaType type = Sniffer.sniff(Sniffer.fileName(url), head);
        boolean isPage =
                type == MediaType.OTHER && contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
        return (isPage ? MediaType.HTML : type).name();
    }
}
