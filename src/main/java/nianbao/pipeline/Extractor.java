package nianbao.pipeline;

import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.ReportRecord;

/** Turns one file into what was read from it. Implementations are immutable and shared by threads. */
@FunctionalInterface
public interface Extractor {

    /**
     * Reads a file and recognizes what it says.
     *
     * @throws UnreadableException if the file cannot be read; it becomes a row of failures.csv
     */
    ReportRecord extract(RawFile file) throws UnreadableException;

    /** Names what else than rules and program the result for this file depends on; empty if on nothing. */
    default String dependsOn(RawFile file) {
        return "";
    }
}
