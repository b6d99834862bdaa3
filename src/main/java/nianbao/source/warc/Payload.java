package nianbao.source.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;

/** Unpacks the body of an answer. */
final class Payload {
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;
    private static final Set<String> PLAIN = Set.of("", "identity", "none");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private Payload() {}

    /**
     * The body without its content encoding; as it is where it is not what its header says.
     *
     * @throws IOException for an encoding that the program does not know
     */
    static InputStream decoded(HttpResponse http) throws IOException {
        String encoding =
                http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (PLAIN.contains(encoding)) {
            return http.body().stream();
        }
        if (GZIP.contains(encoding)) {
            InputStream in = new BufferedInputStream(http.body().stream());
            in.mark(2);
            boolean packed = in.read() == GZIP_1 && in.read() == GZIP_2;
            in.reset();
            return packed ? new GZIPInputStream(in) : in;
        }
        if (encoding.equals("deflate")) {
            return http.bodyDecoded().stream();
        }
        throw new IOException("content encoding " + encoding);
    }
}
