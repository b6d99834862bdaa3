package nianbao.spark;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import nianbao.export.Failure;
import nianbao.pipeline.ResultReader;
import nianbao.pipeline.StoredResult;
import nianbao.pipeline.StoredResult.Failed;
import nianbao.read.RawFile;
import nianbao.source.Limits;
import nianbao.source.MediaType;
import nianbao.source.OpeningException;
import nianbao.source.Sniffer;
import nianbao.source.WarcPages;
import nianbao.source.warc.ArchiveRecords;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a task's inputs from any Hadoop file system; whatever is wrong with one becomes a row. Used by one thread, that of
 * {@link DeepStack}.
 */
final class InputReader implements AutoCloseable {
    /** Results of one input that a zip file may have; more members than {@link Limits} allows. */
    static final long IDS = 1L << 24;

    private final Configuration hadoop;
    private final ResultReader reader;
    private @Nullable LocalArchive archive;

    InputReader(Configuration hadoop, ResultReader reader) {
        this.hadoop = hadoop;
        this.reader = reader;
    }

    /** The rows of an input: one, or those of a zip file's members as they are asked for. */
    Iterator<StagedResult> rows(SparkInput input) {
        close();
        long id = input.id() * IDS;
        try {
            if (input.isRefused()) {
                throw new OpeningException(input.reason(), input.detail());
            }
            return input.isRecord() ? one(read(id, input, record(input))) : file(id, input);
        } catch (OpeningException e) {
            return one(failed(id, input, new Failure(input.location(), "open", e.reason(), e.detail())));
        } catch (IOException e) {
            String detail = OpeningException.detailOf(e);
            return one(failed(id, input, new Failure(input.location(), "open", "文件无法读取", detail)));
        } catch (RuntimeException | OutOfMemoryError e) {
            return one(StagedResult.of(id, input, null, reader.internal(input.location(), e)));
        }
    }

    private static Iterator<StagedResult> one(StagedResult row) {
        return Collections.singleton(row).iterator();
    }

    /** A row that says why an input cannot be read. */
    static StagedResult failed(long id, SparkInput input, Failure failure) {
        return StagedResult.of(id, input, null, new Failed(failure));
    }

    private Iterator<StagedResult> file(long id, SparkInput input) throws IOException {
        int most = Limits.STANDARD.maxFileBytes();
        boolean isLarge = input.bytes() > most;
        byte[] content = bytes(input, isLarge ? Sniffer.HEAD_BYTES : most);
        MediaType type = Sniffer.sniff(new Path(input.file()).getName(), content);
        if (type == MediaType.OTHER) {
            return one(StagedResult.skipped(id, 1));
        }
        if (type == MediaType.ZIP || type == MediaType.WARC) {
            archive = LocalArchive.of(input, hadoop);
            return archive.rows(id, this);
        }
        if (!type.readable()) {
            throw new OpeningException(type.unsupportedReason(), "");
        }
        if (isLarge) {
            throw new OpeningException("文件超过 " + Limits.inWords(most) + "，未读取", input.bytes() + " bytes");
        }
        return one(read(id, input, content));
    }

    /** The row of an input with these bytes. */
    StagedResult read(long id, SparkInput input, byte[] content) {
        RawFile file = new RawFile(input.location(), input.url(), content);
        StoredResult result = reader.read(file);
        return StagedResult.of(id, input, file, result);
    }

    private byte[] bytes(SparkInput input, int most) throws IOException {
        Path path = new Path(input.file());
        byte[] content = new byte[(int) Math.min(most, input.bytes())];
        try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
            int length = in.readNBytes(content, 0, content.length);
            return length == content.length ? content : Arrays.copyOf(content, length);
        }
    }

    private byte[] record(SparkInput input) throws OpeningException {
        Path path = new Path(input.file());
        return WarcPages.bytes(
                most -> {
                    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
                        in.seek(input.offset());
                        return ArchiveRecords.payload(Channels.newChannel(in), most);
                    }
                },
                Limits.STANDARD);
    }

    /** Closes the zip file that was read last. */
    @Override
    public void close() {
        if (archive != null) {
            archive.close();
            archive = null;
        }
    }
}
