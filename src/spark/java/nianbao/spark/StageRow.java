package nianbao.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import nianbao.export.DataFile;
import nianbao.export.ReportRow;
import nianbao.pipeline.ResultCodec;
import nianbao.pipeline.StoredContent;
import nianbao.pipeline.StoredResult;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.read.RawFile;
import nianbao.source.SourceId;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One report of an input, or one input's failure, on its way from the stage into the tables; not a record, because it
 * carries arrays. The stage itself has one row for each input.
 */
final class StageRow implements Serializable {
    private static final long serialVersionUID = 1;

    /** Columns the driver looks at come before the bytes, which it does not read. */
    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("location", DataTypes.StringType, false)
            .add("skipped", DataTypes.IntegerType, false)
            .add("failed", DataTypes.BooleanType, false)
            .add("report_id", DataTypes.StringType, false)
            .add("report_years", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("url", DataTypes.StringType, true)
            .add("fetched_at", DataTypes.StringType, false)
            .add("parent", DataTypes.StringType, true)
            .add("content_bytes", DataTypes.IntegerType, false)
            .add("outline", DataTypes.BinaryType, false)
            .add("content", DataTypes.BinaryType, false);

    private static final int HEX = 16;
    private static final byte[] NOTHING = new byte[0];
    private static final String[] NO_YEAR = {""};

    private final long id;
    private final int part;
    private final String location;
    private final String reportId;
    private final String year;
    private final @Nullable String url;
    private final String fetchedAt;
    private final byte[] outline;
    private final byte[] content;

    private StageRow(Row row, int part, String year, byte[] outline, byte[] content) {
        this.id = row.getAs("id");
        this.part = part;
        this.location = row.getAs("location");
        this.reportId = reportId(row.getAs("report_id"), part);
        this.year = year;
        this.url = row.getAs("url");
        this.fetchedAt = row.getAs("fetched_at");
        this.outline = outline;
        this.content = content;
    }

    /** What a row of the stage comes to: its reports, those that it repeats without what they hold, or its failure. */
    static Iterator<StageRow> of(Row row, Decisions decisions) {
        long id = row.getAs("id");
        byte[] outline = row.getAs("outline");
        List<StageRow> rows = new ArrayList<>();
        switch (decisions.role(id)) {
            case FAILED -> rows.add(new StageRow(row, 0, "", outline, NOTHING));
            case REPEATED -> {
                List<String> years = decisions.years(id);
                for (int part = 0; part < years.size(); part++) {
                    rows.add(new StageRow(row, part, years.get(part), NOTHING, NOTHING));
                }
            }
            case REPORT -> {
                List<Outline> outlines = outlines(outline);
                for (int part = 0; part < outlines.size(); part++) {
                    Outline of = outlines.get(part);
                    rows.add(new StageRow(
                            row,
                            part,
                            year(of.report()),
                            ResultCodec.encode(List.of(of)),
                            part(row.getAs("content"), part)));
                }
            }
        }
        return rows.iterator();
    }

    private static byte[] part(byte[] contents, int part) {
        try {
            return ResultCodec.part(contents, part);
        } catch (IOException e) {
            throw new IllegalStateException("damaged result", e);
        }
    }

    /** A row that only says how many files were passed over. */
    static Row skipped(long id, int files) {
        return RowFactory.create(id, "", files, false, "", NO_YEAR, null, "", null, 0, NOTHING, NOTHING);
    }

    /** The row of an input that was read, or could not be. */
    static Row of(long id, SparkInput input, @Nullable RawFile file, StoredResult result) {
        List<Outline> outlines = ResultCodec.outlines(result);
        byte[] content = ResultCodec.encodeContents(result);
        return RowFactory.create(
                id,
                input.location(),
                0,
                outlines.get(0).failure() != null,
                file == null ? "" : file.id().value(),
                outlines.stream().map(outline -> year(outline.report())).toArray(String[]::new),
                input.url(),
                input.fetchedAt(),
                input.parent(),
                content.length,
                ResultCodec.encode(outlines),
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

    /** The digits of a file's id as a number; 0 if there is none, which no SHA-256 is known to begin with. */
    static long content(String fileId) {
        return fileId.isEmpty() ? 0 : Long.parseUnsignedLong(fileId.substring(1), HEX);
    }

    /** The id of a report of the file with these digits; part as in {@link #part()}. */
    static String reportId(long content, int part) {
        return reportId("r" + HexFormat.of().toHexDigits(content), part);
    }

    private static String reportId(String fileId, int part) {
        return fileId.isEmpty() ? "" : new SourceId(fileId).ofReport(part + 1).value();
    }

    /** The input's number. */
    long id() {
        return id;
    }

    /** 0-based place of the report in its file. */
    int part() {
        return part;
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
        return outlines(outline).get(0);
    }

    /** The outlines that a row of the stage holds. */
    static List<Outline> outlines(byte[] bytes) {
        try {
            return ResultCodec.outlines(bytes);
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
