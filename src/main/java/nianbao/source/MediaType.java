package nianbao.source;

/** What a file is, by its name and its first bytes; see {@link Sniffer}. */
public enum MediaType {
    HTML("text/html", "HTML", true),
    MHT("multipart/related", "MHT", true),
    TEXT("text/plain", "TXT", true),
    PDF("application/pdf", "PDF", true),
    DOC("application/msword", "Word（doc）", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word（docx）", true),
    XLS("application/vnd.ms-excel", "Excel（xls）", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel（xlsx）", true),
    WPS("application/vnd.ms-works", "WPS", false),
    OFD("application/ofd", "OFD", false),
    WARC("application/warc", "WARC", false),
    ZIP("application/zip", "ZIP", false),
    /** A picture or program under a report's name (a broken download). */
    BINARY("application/octet-stream", "二进制", false),
    /** Nothing this program reads; skipped and counted. */
    OTHER("", "", false);

    private final String mimeName;
    private final String label;
    private final boolean readable;

    MediaType(String mimeName, String label, boolean readable) {
        this.mimeName = mimeName;
        this.label = label;
        this.readable = readable;
    }

    /** The media type of reports.csv: {@code text/html}. */
    public String mimeName() {
        return mimeName;
    }

    /** True if a reader exists for it. */
    public boolean readable() {
        return readable;
    }

    /** The sentence of failures.csv for a file that no reader takes. */
    public String unsupportedReason() {
        return switch (this) {
            case WPS, OFD -> "不支持 " + label + " 文件";
            case BINARY -> "内容不是网页或文本（图片或其他二进制数据）";
            default -> "暂不支持 " + label + " 文件";
        };
    }
}
