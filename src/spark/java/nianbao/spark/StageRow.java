package nianbao.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import nianbao.pipeline.ResultCodec;
import nianbao.pipeline.StoredContent;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * One report of an input, or one input's failure, on its way from the stage into the tables; not a record, because it
 * carries arrays.
 */
final class StageRow implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int HEX = 16;

    private final long id;
    private final int part;
    private final String location;
    private final String reportId;
    private final String year;
    private final @Nullable String url;
    private final String fetchedAt;
    private final byte[] outline;
    private final byte[] content;

    private StageRow(StagedResult of, int part, String year, byte[] outline, byte[] content) {
        StageHead head = of.head();
        this.id = head.id();
        this.part = part;
        this.location = head.location();
        this.reportId = reportId(head.fileId(), part);
        this.year = year;
        this.url = head.url();
        this.fetchedAt = head.fetchedAt();
        this.outline = outline;
        this.content = content;
    }

    /** What an input comes to: its reports, those that it repeats without what they hold, or its failure. */
    static Iterator<StageRow> of(StagedResult result, Decisions decisions) {
        long id = result.head().id();
        List<StageRow> rows = new ArrayList<>();
        switch (decisions.role(id)) {
            case FAILED -> rows.add(new StageRow(result, 0, "", result.outline(), StagedResult.NOTHING));
            case REPEATED -> {
                List<String> years = decisions.years(id);
                for (int part = 0; part < years.size(); part++) {
                    rows.add(new StageRow(result, part, years.get(part), StagedResult.NOTHING, StagedResult.NOTHING));
                }
            }
            case REPORT -> reports(result, rows);
        }
        return rows.iterator();
    }

    private static void reports(StagedResult result, List<StageRow> rows) {
        List<String> years = result.head().years();
        if (years.size() == 1) {
            rows.add(new StageRow(result, 0, years.get(0), result.outline(), part(result.content(), 0)));
            return;
        }
        List<Outline> outlines = result.outlines();
        for (int part = 0; part < outlines.size(); part++) {
            byte[] outline = ResultCodec.encode(List.of(outlines.get(part)));
            rows.add(new StageRow(result, part, years.get(part), outline, part(result.content(), part)));
        }
    }

    private static byte[] part(byte[] contents, int part) {
        try {
            return ResultCodec.part(contents, part);
        } catch (IOException e) {
            throw new IllegalStateException("damaged result", e);
        }
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
        return StagedResult.outlines(outline).get(0);
    }

    StoredContent content() {
        try {
            return ResultCodec.content(content);
        } catch (IOException e) {
            throw new IllegalStateException(location + ": damaged result", e);
        }
    }
}
