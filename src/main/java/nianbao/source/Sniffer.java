package nianbao.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is by its name and its first bytes. The bytes win: a PDF saved as {@code .html} is a PDF, a web
 * page saved as {@code .doc} is a web page.
 */
public final class Sniffer {
    /** Bytes of a file that are enough to tell what it is. */
    public static final int HEAD_BYTES = 4096;

    private static final Map<String, MediaType> BY_NAME = Map.ofEntries(
            Map.entry("html", MediaType.HTML),
            Map.entry("htm", MediaType.HTML),
            Map.entry("shtml", MediaType.HTML),
            Map.entry("shtm", MediaType.HTML),
            Map.entry("xhtml", MediaType.HTML),
            Map.entry("mht", MediaType.MHT),
            Map.entry("mhtml", MediaType.MHT),
            Map.entry("txt", MediaType.TEXT),
            Map.entry("pdf", MediaType.PDF),
            Map.entry("doc", MediaType.DOC),
            Map.entry("rtf", MediaType.DOC), // Word saves it under either name; the reader of .doc names it
            Map.entry("docx", MediaType.DOCX),
            Map.entry("xls", MediaType.XLS),
            Map.entry("xlsx", MediaType.XLSX),
            Map.entry("wps", MediaType.WPS),
            Map.entry("et", MediaType.WPS),
            Map.entry("ofd", MediaType.OFD),
            Map.entry("zip", MediaType.ZIP),
            Map.entry("warc", MediaType.WARC));

    /** Companions of a page: never opened to see what they are. */
    private static final Set<String> NEVER = Set.of(
            "js", "mjs", "css", "map", "json", "png", "jpg", "jpeg", "gif", "bmp", "svg", "ico", "webp", "tif", "tiff",
            "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "avi", "flv", "swf", "wav", "exe", "dll", "jar",
            "class", "pptx", "ppt", "apk", "7z", "rar", "gz", "db", "lnk", "ini", "csv", "md", "java", "py");

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final byte[][] BINARIES = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {'G', 'I', 'F', '8'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {0x1F, (byte) 0x8B},
        {'R', 'a', 'r', '!'},
        {'7', 'z', (byte) 0xBC, (byte) 0xAF},
        {'M', 'Z', (byte) 0x90}
    };

    private static final Pattern NAME_IN_QUERY = Pattern.compile("[?&]\\w*name=([^&#/]+)", Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    /** The file name's extension in lower case, empty if it has none. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 || fileName.indexOf('/', dot) >= 0
                ? ""
                : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * The file name in an address: the last part of its path, or a name in its query that says more.
     *
     * <pre>{@code
     * Sniffer.fileName("http://a/downfile.jsp?filename=2018.docx"); // 2018.docx
     * }</pre>
     */
    public static String fileName(String url) {
        String path = url.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (BY_NAME.containsKey(extension(name))) {
            return name;
        }
        Matcher inQuery = NAME_IN_QUERY.matcher(url);
        return inQuery.find() && BY_NAME.containsKey(extension(inQuery.group(1))) ? inQuery.group(1) : name;
    }

    /** False if the name alone says that the file is a picture, a script or the like. */
    public static boolean worthOpening(String fileName) {
        return isWarcName(fileName) || !NEVER.contains(extension(fileName));
    }

    /** True if the name says that the file is one this program knows. */
    public static boolean isNamedInput(String fileName) {
        return isWarcName(fileName) || BY_NAME.containsKey(extension(fileName));
    }

    private static boolean isWarcName(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".warc.gz");
    }

    /**
     * What a file is.
     *
     * @param fileName the last part of its location
     * @param head its first {@link #HEAD_BYTES} bytes, or more; fewer if it is shorter
     */
    public static MediaType sniff(String fileName, byte[] head) {
        String extension = extension(fileName);
        MediaType byName = BY_NAME.getOrDefault(extension, MediaType.OTHER);
        if (isWarcName(fileName) || startsWith(head, 0, "WARC/1.")) {
            return MediaType.WARC;
        }
        MediaType byMagic = byMagic(head, extension, byName);
        if (byMagic != null) {
            return byMagic;
        }
        if (byName == MediaType.TEXT) {
            return byName;
        }
        String opening = opening(head);
        if (looksLikeMht(opening)) {
            return MediaType.MHT;
        }
        return looksLikeHtml(opening) ? MediaType.HTML : byName;
    }

    private static @Nullable MediaType byMagic(byte[] head, String extension, MediaType byName) {
        if (startsWith(head, 0, "%PDF-") || startsWith(head, 3, "%PDF-")) {
            return MediaType.PDF;
        }
        if (startsWith(head, 0, "PK\u0003\u0004") || startsWith(head, 0, "PK\u0005\u0006")) {
            return switch (byName) {
                case DOCX, XLSX, OFD -> byName;
                // Saved in the newer format under the older name.
                case DOC -> MediaType.DOCX;
                case XLS -> MediaType.XLSX;
                default -> MediaType.ZIP;
            };
        }
        if (startsWith(head, OLE2)) {
            return ole2(extension, byName);
        }
        for (byte[] magic : BINARIES) {
            if (startsWith(head, magic)) {
                return byName == MediaType.OTHER ? MediaType.OTHER : MediaType.BINARY;
            }
        }
        return null;
    }

    private static MediaType ole2(String extension, MediaType byName) {
        if (byName == MediaType.XLS || byName == MediaType.WPS) {
            return byName;
        }
        if (byName == MediaType.XLSX) {
            return MediaType.XLS;
        }
        return byName == MediaType.OTHER && !extension.isEmpty() ? MediaType.OTHER : MediaType.DOC;
    }

    /** The first bytes as lower-case ASCII without byte order mark and NULs, so UTF-16 reads like ASCII. */
    private static String opening(byte[] head) {
        int length = Math.min(head.length, HEAD_BYTES);
        StringBuilder opening = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int unit = head[i] & 0xFF;
            boolean isMark = i < 3 && (unit == 0xEF || unit == 0xBB || unit == 0xBF || unit >= 0xFE);
            if (unit != 0 && !isMark && (!opening.isEmpty() || unit > ' ')) {
                opening.append(unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : (char) unit);
            }
        }
        return opening.toString();
    }

    private static boolean looksLikeHtml(String opening) {
        return opening.startsWith("<")
                && (opening.contains("<!doctype html")
                        || opening.contains("<html")
                        || opening.contains("<head")
                        || opening.contains("<body"));
    }

    private static boolean looksLikeMht(String opening) {
        return !opening.startsWith("<")
                && (startsLine(opening, "mime-version:") || startsLine(opening, "content-transfer-encoding:"))
                && (opening.contains("content-type: multipart/") || opening.contains("content-type: text/html"));
    }

    private static boolean startsLine(String text, String word) {
        int at = text.indexOf(word);
        return at == 0 || (at > 0 && text.charAt(at - 1) == '\n');
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] head, int from, String magic) {
        return head.length >= from + magic.length()
                && new String(head, from, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
