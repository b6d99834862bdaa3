package nianbao.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds where a record begins behind any place of a web archive whose records are gzip members of their own (ISO 28500,
 * annex A): a member's first bytes (RFC 1952) that unpack to {@code WARC/}.
 */
final class MemberSearch {
    private static final byte[] MAGIC = {0x1F, (byte) 0x8B, 8};
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK_BYTES = 1 << 16;

    private final FileSystem system;
    private final Path file;

    MemberSearch(FileSystem system, Path file) {
        this.system = system;
        this.file = file;
    }

    /** The first record that begins in {@code [from, end)}, in bytes; empty if none seems to. */
    OptionalLong first(long from, long end) throws IOException {
        byte[] block = new byte[BLOCK_BYTES + MAGIC.length - 1]; // a place may lie across two blocks
        try (FSDataInputStream in = system.open(file)) {
            for (long start = from; start < end; start += BLOCK_BYTES) {
                in.seek(start);
                int length = in.readNBytes(block, 0, block.length);
                for (int i = 0; i + MAGIC.length <= length && i < BLOCK_BYTES && start + i < end; i++) {
                    if (isMagic(block, i) && isRecord(start + i)) {
                        return OptionalLong.of(start + i);
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isMagic(byte[] block, int at) {
        return block[at] == MAGIC[0] && block[at + 1] == MAGIC[1] && block[at + 2] == MAGIC[2];
    }

    private boolean isRecord(long offset) throws IOException {
        try (FSDataInputStream in = system.open(file)) {
            in.seek(offset);
            InputStream unpacked = new GZIPInputStream(in);
            return Arrays.equals(unpacked.readNBytes(RECORD.length), RECORD);
        } catch (ZipException | EOFException e) {
            return false; // bytes that look like a member by chance
        }
    }
}
