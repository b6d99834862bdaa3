package nianbao.source.warc;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The members of a gzip file (RFC 1952) one by one, each with its place; the end of a member whose checksum is wrong
 * fails. jwarc unpacks without looking at checksums.
 */
final class GzipMembers implements Closeable {
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;
    private static final int BUFFER = 1 << 16;

    private final BoundedInputStream in;

    /** Members of a channel from where it stands; closing closes it. */
    GzipMembers(ReadableByteChannel channel) throws IOException {
        in = BoundedInputStream.builder()
                .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER))
                .get();
    }

    /** True if what follows begins as a member does. */
    boolean isCompressed() throws IOException {
        in.mark(2);
        boolean packed = in.read() == GZIP_1 && in.read() == GZIP_2;
        in.reset();
        return packed;
    }

    /** What follows, as it is. */
    InputStream plain() {
        return in;
    }

    /** True unless the file ends here. */
    boolean hasNext() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    /** Where the next member begins, in bytes from the start; to be asked between members only. */
    long position() {
        return in.getCount();
    }

    /** The bytes of the next member, which must be read to their end before anything else is asked. */
    InputStream next() throws IOException {
        return new GzipCompressorInputStream(CloseShieldInputStream.wrap(in));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
