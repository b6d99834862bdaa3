package nianbao.pipeline;

import java.util.List;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.ReportRecord;

/** Turns one file into what was read from it. Implementations are immutable and shared by threads. */
@FunctionalInterface
public interface Extractor {

    /**
     * Reads a file and recognizes what its first report says.
     *
     * @throws UnreadableException if the file cannot be read; it becomes a row of failures.csv
     */
    ReportRecord extract(RawFile file) throws UnreadableException;

    /**
     * Reads a file that may hold several reports; the first is that of {@link #extract}.
     *
     * @return the reports in text order, at least one
     * @throws UnreadableException as {@link #extract}
     */
    default List<ReportRecord> extractAll(RawFile file) throws UnreadableException {
        return List.of(extract(file));
    }

    /** Names what else than rules and program the result for this file depends on; empty if on nothing. */
    default String dependsOn(RawFile file) {
        return "";
    }
}
