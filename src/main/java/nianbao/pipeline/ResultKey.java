package nianbao.pipeline;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import nianbao.read.RawFile;
import nianbao.source.SourceId;

/** Names a result by everything it depends on: place, address, content, rules, options and program. Immutable. */
final class ResultKey {
    /** Bytes of a key: a SHA-256. */
    static final int BYTES = 32;

    private final ByteBuffer digest;

    private ResultKey(ByteBuffer digest) {
        this.digest = digest;
    }

    /**
     * The key of a file's result.
     *
     * @param fingerprint names rules, options and program
     */
    static ResultKey of(RawFile file, String fingerprint) {
        String url = file.url() == null ? "" : file.url();
        String parts = String.join("\0", file.location(), url, file.id().value(), fingerprint);
        return new ResultKey(ByteBuffer.wrap(HexFormat.of().parseHex(SourceId.digest(parts))));
    }

    /** The key that these bytes spell. */
    static ResultKey read(ByteBuffer bytes) {
        byte[] digest = new byte[BYTES];
        bytes.get(digest);
        return new ResultKey(ByteBuffer.wrap(digest));
    }

    void write(ByteBuffer target) {
        target.put(digest.duplicate());
    }

    /** The first 8 bytes, which tell nearly all keys apart. */
    long prefix() {
        return digest.getLong(0);
    }

    boolean matches(ResultKey other) {
        return digest.equals(other.digest);
    }
}
