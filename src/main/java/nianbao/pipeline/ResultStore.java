package nianbao.pipeline;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import nianbao.pipeline.StoredResult.Outline;
import org.jspecify.annotations.Nullable;

/**
 * The results of this and earlier runs in one file that only grows at its end. A record is a header (mark, lengths,
 * key, flags, checksum), outlines, contents and a checksum of both; what a killed run left half written is cut off
 * when the file is opened. Safe to share between threads.
 */
final class ResultStore implements Closeable {
    private static final int MARK = 0x4E424F35;
    /** Mark, two lengths, key, reusable, checksum. */
    private static final int HEADER_BYTES = 4 + 4 + 4 + ResultKey.BYTES + 4 + 4;

    private static final int CHECKSUM_BYTES = 4;

    private final FileChannel channel;
    private final LongTable offsets = new LongTable();
    private long end;

    private ResultStore(FileChannel channel) {
        this.channel = channel;
    }

    /** The store in this file, with every whole record that stands in it. */
    static ResultStore open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ResultStore store = new ResultStore(channel);
        try {
            store.index();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return store;
    }

    private void index() throws IOException {
        long size = channel.size();
        while (end < size) {
            Header header = size - end < HEADER_BYTES ? null : header(end);
            if (header == null || header.recordBytes() > size - end) {
                break;
            }
            if (header.reusable()) {
                offsets.put(header.key().prefix(), end);
            }
            end += header.recordBytes();
        }
        channel.truncate(end);
    }

    /** Where a whole record with this key stands; nothing if there is none or its bytes are damaged. */
    OptionalLong find(ResultKey key) throws IOException {
        OptionalLong offset;
        synchronized (this) {
            offset = offsets.get(key.prefix());
        }
        if (offset.isEmpty()) {
            return offset;
        }
        Header header = header(offset.getAsLong());
        boolean whole = header != null && header.key().matches(key) && isWhole(offset.getAsLong(), header);
        return whole ? offset : OptionalLong.empty();
    }

    /**
     * Appends a result.
     *
     * @param reusable false for a failure that may not happen again
     * @return where its record begins
     */
    long append(ResultKey key, boolean reusable, StoredResult result) throws IOException {
        byte[] outline = ResultCodec.encode(ResultCodec.outlines(result));
        byte[] content = ResultCodec.encodeContents(result);
        ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + outline.length + content.length + CHECKSUM_BYTES);
        record.putInt(MARK).putInt(outline.length).putInt(content.length);
        key.write(record);
        record.putInt(reusable ? 1 : 0);
        record.putInt(checksum(record, 0, HEADER_BYTES - CHECKSUM_BYTES));
        record.put(outline).put(content);
        record.putInt(checksum(record, HEADER_BYTES, outline.length + content.length));
        return append(key, reusable, record.flip());
    }

    private synchronized long append(ResultKey key, boolean reusable, ByteBuffer record) throws IOException {
        long offset = end;
        long position = end;
        while (record.hasRemaining()) {
            position += channel.write(record, position);
        }
        end = position;
        if (reusable) {
            offsets.put(key.prefix(), offset);
        }
        return offset;
    }

    /** The outlines of the reports in the record at this offset, or the one of its failure. */
    List<Outline> outlines(long offset) throws IOException {
        Header header = required(offset);
        return ResultCodec.outlines(array(bytes(offset + HEADER_BYTES, header.outlineBytes())));
    }

    /**
     * The content of a report in the record at this offset.
     *
     * @param part 0-based place of the report in its file
     */
    StoredContent content(long offset, int part) throws IOException {
        Header header = required(offset);
        byte[] contents = array(bytes(offset + HEADER_BYTES + header.outlineBytes(), header.contentBytes()));
        return ResultCodec.content(ResultCodec.part(contents, part));
    }

    /** Bytes of the record at this offset, as they stand in the file. */
    int recordBytes(long offset) throws IOException {
        return required(offset).recordBytes();
    }

    /** Copies a record to the end of another store. */
    long copy(long offset, ResultStore target) throws IOException {
        Header header = required(offset);
        return target.append(header.key(), header.reusable(), bytes(offset, header.recordBytes()));
    }

    /** Bytes of all records, needed or not. */
    synchronized long bytes() {
        return end;
    }

    /** Flushes all records to the disk. */
    void flush() throws IOException {
        channel.force(false);
    }

    private Header required(long offset) throws IOException {
        Header header = header(offset);
        if (header == null) {
            throw new IOException("no record at offset " + offset);
        }
        return header;
    }

    /** The header at this offset, or null if none stands there. */
    private @Nullable Header header(long offset) throws IOException {
        ByteBuffer bytes = bytes(offset, HEADER_BYTES);
        int checksum = checksum(bytes, 0, HEADER_BYTES - CHECKSUM_BYTES);
        if (bytes.getInt() != MARK || bytes.getInt(HEADER_BYTES - CHECKSUM_BYTES) != checksum) {
            return null;
        }
        int outline = bytes.getInt();
        int content = bytes.getInt();
        return new Header(outline, content, ResultKey.read(bytes), bytes.getInt() == 1);
    }

    private boolean isWhole(long offset, Header header) throws IOException {
        ByteBuffer body = bytes(offset + HEADER_BYTES, header.recordBytes() - HEADER_BYTES);
        int length = header.outlineBytes() + header.contentBytes();
        return body.getInt(length) == checksum(body, 0, length);
    }

    private ByteBuffer bytes(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the store ends at " + channel.size());
            }
        }
        return bytes.flip();
    }

    private static byte[] array(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    private static int checksum(ByteBuffer bytes, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.slice(from, length));
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What stands before a record. */
    private record Header(int outlineBytes, int contentBytes, ResultKey key, boolean reusable) {
        int recordBytes() {
            return HEADER_BYTES + outlineBytes + contentBytes + CHECKSUM_BYTES;
        }
    }
}
