package nianbao.crawl;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nianbao.source.warc.Exchange;

/** Unpacks what a server sent. */
final class Body {
    /** 64 MiB: twice what {@code extract} reads of a file. */
    private static final int MOST_BYTES = 64 << 20;

    private Body() {}

    /**
     * The body without its content encoding; as sent if it is not what its header says.
     *
     * @throws IOException if it is packed in another way than was asked for, breaks off or is far too large
     */
    static byte[] unpacked(Exchange exchange) throws IOException {
        String encoding = exchange.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = exchange.body();
        if (encoding.isEmpty() || encoding.equals("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.endsWith("gzip")) {
            throw new ZipException("content encoding " + encoding);
        }
        boolean packed = body.length > 1 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!packed) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new EOFException("more than 64 MiB");
            }
            return content;
        }
    }
}
