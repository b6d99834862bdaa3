package nianbao.spark;

import java.io.IOException;
import java.util.List;
import nianbao.export.DataFile;
import nianbao.export.ReportRow;
import nianbao.pipeline.ResultCodec;
import nianbao.pipeline.StoredResult;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.read.RawFile;
import org.jspecify.annotations.Nullable;

/** What an input came to: its reports or its failure, as the stage holds it; not a record, because it carries arrays. */
final class StagedResult {
    static final byte[] NOTHING = {};
    private static final int YEAR = DataFile.REPORTS.columns().stream()
            .map(column -> column.name())
            .toList()
            .indexOf("report_year");

    private final StageHead head;
    private final byte[] outline;
    private final byte[] content;

    /** @param content empty where only the outline was read */
    StagedResult(StageHead head, byte[] outline, byte[] content) {
        this.head = head;
        this.outline = outline;
        this.content = content;
    }

    /** A result that only says how many files were passed over. */
    static StagedResult skipped(long id, int files) {
        return new StagedResult(
                new StageHead(id, "", files, false, "", List.of(""), null, "", null, 0), NOTHING, NOTHING);
    }

    /** The result of an input that was read, or could not be. */
    static StagedResult of(long id, SparkInput input, @Nullable RawFile file, StoredResult result) {
        List<Outline> outlines = ResultCodec.outlines(result);
        byte[] content = ResultCodec.encodeContents(result);
        StageHead head = new StageHead(
                id,
                input.location(),
                0,
                outlines.get(0).failure() != null,
                file == null ? "" : file.id().value(),
                outlines.stream().map(outline -> year(outline.report())).toList(),
                input.url(),
                input.fetchedAt(),
                input.parent(),
                content.length);
        return new StagedResult(head, ResultCodec.encode(outlines), content);
    }

    /** The year in a report's row; empty if it states none. */
    static String year(@Nullable ReportRow report) {
        return report == null ? "" : WrittenRows.first(report.head()).get(YEAR);
    }

    StageHead head() {
        return head;
    }

    byte[] outline() {
        return outline;
    }

    byte[] content() {
        return content;
    }

    /** The outlines of its reports, or that of its failure. */
    List<Outline> outlines() {
        return outlines(outline);
    }

    /** The outlines in these bytes. */
    static List<Outline> outlines(byte[] bytes) {
        try {
            return ResultCodec.outlines(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("damaged result", e);
        }
    }
}
