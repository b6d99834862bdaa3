package nianbao.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import nianbao.export.DataFile;
import nianbao.export.Failure;
import nianbao.export.PanelKey;
import nianbao.export.PanelRow;
import nianbao.export.ReportRow;
import nianbao.export.ReportRows;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.record.Status;
import org.jspecify.annotations.Nullable;

/** Turns results into bytes and back: outlines as they are, and contents compressed with LZ4. */
public final class ResultCodec {
    /** Bytes of a report of average length before compression, so that the buffer seldom grows. */
    private static final int USUAL_CONTENT = 1 << 17;

    // The instances without native code and without Unsafe: the same bytes on every machine. Both are safe to share.
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.safeInstance().fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR =
            LZ4Factory.safeInstance().safeDecompressor();

    private ResultCodec() {}

    /** The outlines of a result: one for each report, or that of a failure. */
    public static List<Outline> outlines(StoredResult result) {
        if (result instanceof StoredResult.Reports of) {
            return of.reports().stream().map(ResultCodec::outline).toList();
        }
        return List.of(new Outline("", "", null, null, 0, 0, ((StoredResult.Failed) result).failure()));
    }

    private static Outline outline(ReportRows rows) {
        return new Outline(
                rows.reportId(), rows.url(), rows.report(), rows.panel(), rows.valuesRead(), rows.zerosStated(), null);
    }

    public static byte[] encode(List<Outline> outlines) {
        return bytes(new ByteArrayOutputStream(), out -> {
            out.writeInt(outlines.size());
            for (Outline outline : outlines) {
                outline(out, outline);
            }
        });
    }

    private static void outline(DataOutputStream out, Outline outline) throws IOException {
        ReportRow report = outline.report();
        out.writeBoolean(report != null);
        if (report == null) {
            failure(out, outline.failure());
            return;
        }
        string(out, outline.reportId());
        string(out, outline.url());
        string(out, report.head());
        out.writeInt(report.errors());
        out.writeInt(report.warnings());
        string(out, report.status().name());
        string(out, report.tail());
        panel(out, outline.panel());
        out.writeInt(outline.valuesRead());
        out.writeInt(outline.zerosStated());
    }

    private static void failure(DataOutputStream out, @Nullable Failure failure) throws IOException {
        if (failure == null) {
            throw new IllegalStateException("a result is a report or a failure");
        }
        string(out, failure.source());
        string(out, failure.stage());
        string(out, failure.reason());
        string(out, failure.detail());
    }

    private static void panel(DataOutputStream out, @Nullable PanelRow panel) throws IOException {
        out.writeBoolean(panel != null);
        if (panel != null) {
            string(out, panel.key().regionCode());
            string(out, panel.key().agency());
            string(out, panel.key().scope());
            string(out, panel.key().year());
            string(out, panel.date());
            string(out, panel.form());
        }
    }

    public static List<Outline> outlines(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int count = in.readInt();
        List<Outline> outlines = new ArrayList<>(count);
        while (outlines.size() < count) {
            outlines.add(outline(in));
        }
        return outlines;
    }

    private static Outline outline(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            Failure failure = new Failure(string(in), string(in), string(in), string(in));
            return new Outline("", "", null, null, 0, 0, failure);
        }
        String id = string(in);
        String url = string(in);
        ReportRow report =
                new ReportRow(string(in), in.readInt(), in.readInt(), Status.valueOf(string(in)), string(in));
        PanelRow panel = in.readBoolean()
                ? new PanelRow(
                        new PanelKey(string(in), string(in), string(in), string(in)), string(in), string(in), Map.of())
                : null;
        return new Outline(id, url, report, panel, in.readInt(), in.readInt(), null);
    }

    /** The contents of a result's reports, one behind the other, each with its length in front; nothing for a failure. */
    public static byte[] encodeContents(StoredResult result) {
        if (!(result instanceof StoredResult.Reports of)) {
            return new byte[0];
        }
        return bytes(new ByteArrayOutputStream(), out -> {
            for (ReportRows rows : of.reports()) {
                compressed(out, bytes(new ByteArrayOutputStream(USUAL_CONTENT), content -> content(content, rows)));
            }
        });
    }

    private static void compressed(DataOutputStream out, byte[] content) throws IOException {
        byte[] target = new byte[COMPRESSOR.maxCompressedLength(content.length)];
        int length = COMPRESSOR.compress(content, 0, content.length, target, 0);
        out.writeInt(Integer.BYTES + length);
        out.writeInt(content.length);
        out.write(target, 0, length);
    }

    private static void content(DataOutputStream out, ReportRows rows) throws IOException {
        out.writeInt(rows.rows().size());
        for (Map.Entry<DataFile, String> file : rows.rows().entrySet()) {
            string(out, file.getKey().name());
            string(out, file.getValue());
        }
        string(out, rows.text());
        Map<String, String> numbers =
                rows.panel() == null ? Map.of() : new TreeMap<>(rows.panel().numbers());
        out.writeInt(numbers.size());
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            string(out, number.getKey());
            string(out, number.getValue());
        }
    }

    /**
     * The bytes of one report's content.
     *
     * @param part 0-based place of the report in its file
     */
    public static byte[] part(byte[] contents, int part) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(contents));
        for (int i = 0; i < part; i++) {
            in.skipNBytes(in.readInt());
        }
        return block(in);
    }

    /** The content in the bytes of {@link #part}. */
    public static StoredContent content(byte[] compressed) throws IOException {
        byte[] content = new byte[ByteBuffer.wrap(compressed).getInt()];
        DECOMPRESSOR.decompress(compressed, Integer.BYTES, compressed.length - Integer.BYTES, content, 0);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Map<DataFile, byte[]> rows = new EnumMap<>(DataFile.class);
        for (int files = in.readInt(); files > 0; files--) {
            rows.put(DataFile.valueOf(string(in)), block(in));
        }
        byte[] text = block(in);
        Map<String, String> numbers = new TreeMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            numbers.put(string(in), string(in));
        }
        return new StoredContent(rows, text, numbers);
    }

    private static void string(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static byte[] bytes(ByteArrayOutputStream target, Encoding encoding) {
        try (DataOutputStream out = new DataOutputStream(target)) {
            encoding.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** Something that writes itself. */
    private interface Encoding {
        void write(DataOutputStream out) throws IOException;
    }
}
