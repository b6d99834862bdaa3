package nianbao.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;
import nianbao.export.DataFile;
import nianbao.export.ReportRow;
import nianbao.pipeline.ResultCodec;
import nianbao.pipeline.StoredContent;
import nianbao.pipeline.StoredResult;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.read.RawFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What came of one input, as it is kept between reading and writing; not a record, because it carries arrays. */
final class StageRow implements Serializable {
    private static final long serialVersionUID = 1;

    /** Columns the driver looks at come before the bytes, which it does not read. */
    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("location", DataTypes.StringType, false)
            .add("skipped", DataTypes.IntegerType, false)
            .add("failed", DataTypes.BooleanType, false)
            .add("report_id", DataTypes.StringType, false)
            .add("report_year", DataTypes.StringType, false)
            .add("url", DataTypes.StringType, true)
            .add("fetched_at", DataTypes.StringType, false)
            .add("parent", DataTypes.StringType, true)
            .add("content_bytes", DataTypes.IntegerType, false)
            .add("outline", DataTypes.BinaryType, false)
            .add("content", DataTypes.BinaryType, false);

    private static final int ID_DIGITS = 17;
    private static final int HEX = 16;
    private static final byte[] NOTHING = new byte[0];

    private final long id;
    private final String location;
    private final String reportId;
    private final String year;
    private final @Nullable String url;
    private final String fetchedAt;
    private final byte[] outline;
    private final byte[] content;

    private StageRow(Row row) {
        this.id = row.getAs("id");
        this.location = row.getAs("location");
        this.reportId = row.getAs("report_id");
        this.year = row.getAs("report_year");
        this.url = row.getAs("url");
        this.fetchedAt = row.getAs("fetched_at");
        this.outline = row.getAs("outline");
        this.content = row.getAs("content");
    }

    /** The result that a row of the stage holds. */
    static StageRow of(Row row) {
        return new StageRow(row);
    }

    /** A row that only says how many files were passed over. */
    static Row skipped(long id, int files) {
        return RowFactory.create(id, "", files, false, "", "", null, "", null, 0, NOTHING, NOTHING);
    }

    /** The row of an input that was read, or could not be. */
    static Row of(long id, SparkInput input, @Nullable RawFile file, StoredResult result) {
        Outline outline = ResultCodec.outline(result);
        byte[] content = ResultCodec.encodeContent(result);
        return RowFactory.create(
                id,
                input.location(),
                0,
                outline.failure() != null,
                file == null ? "" : file.id().value().substring(0, ID_DIGITS),
                year(outline.report()),
                input.url(),
                input.fetchedAt(),
                input.parent(),
                content.length,
                ResultCodec.encode(outline),
                content);
    }

    private static String year(@Nullable ReportRow report) {
        if (report == null) {
            return "";
        }
        List<String> head = WrittenRows.first(report.head());
        List<String> names =
                DataFile.REPORTS.columns().stream().map(column -> column.name()).toList();
        return head.get(names.indexOf("report_year"));
    }

    /** The digits of a report id as a number; 0 if there is none, which no SHA-256 is known to begin with. */
    static long content(String reportId) {
        return reportId.isEmpty() ? 0 : Long.parseUnsignedLong(reportId.substring(1), HEX);
    }

    /** The report id with these digits. */
    static String reportId(long content) {
        return "r" + HexFormat.of().toHexDigits(content);
    }

    long id() {
        return id;
    }

    String location() {
        return location;
    }

    /** As its bytes give it; also that of a file that could not be read. */
    String reportId() {
        return reportId;
    }

    /** Empty if the report states none. */
    String year() {
        return year;
    }

    @Nullable
    String url() {
        return url;
    }

    String fetchedAt() {
        return fetchedAt;
    }

    Outline outline() {
        return outline(outline);
    }

    /** The outline that a row of the stage holds. */
    static Outline outline(byte[] bytes) {
        try {
            return ResultCodec.outline(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("damaged result", e);
        }
    }

    StoredContent content() {
        try {
            return ResultCodec.content(content);
        } catch (IOException e) {
            throw new IllegalStateException(location + ": damaged result", e);
        }
    }
}
