package nianbao.source.warc;

import java.io.IOException;

/** Several records of a web archive are one gzip member: none of them can be found again by its place in the file. */
public final class PackedTogetherException extends IOException {
    private static final long serialVersionUID = 1L;

    PackedTogetherException() {
        super("several records in one gzip member");
    }
}
