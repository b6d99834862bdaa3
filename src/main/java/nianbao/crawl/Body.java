package nianbao.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import nianbao.source.warc.Exchange;

/** Unpacks what a server sent. */
final class Body {
    /** 64 MiB: twice what {@code extract} reads of a file. */
    private static final int MOST_BYTES = 64 << 20;

    private Body() {}

    /** A body that is the same when asked for again: packed in a way nobody asked for, or far too large. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String verdict;

        private RefusedException(String verdict) {
            super(verdict);
            this.verdict = verdict;
        }

        /** As in pages.csv. */
        String verdict() {
            return verdict;
        }
    }

    /**
     * The body without its content encoding; as sent if it is not what its header says.
     *
     * @throws RefusedException if it is packed in another way than was asked for, or far too large
     * @throws IOException if it breaks off
     */
    static byte[] unpacked(Exchange exchange) throws IOException {
        String encoding = exchange.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = exchange.body();
        if (encoding.isEmpty() || encoding.equals("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.endsWith("gzip")) {
            throw new RefusedException("encoding-unknown");
        }
        boolean packed = body.length > 1 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!packed) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RefusedException("too-large");
            }
            return content;
        }
    }
}
