package nianbao.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.check.AcrossJudgement;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.export.WrittenFindings;
import nianbao.record.Finding.Severity;

/**
 * Adds to a data set that was just extracted what its reports show only beside each other. The files are the same as
 * after a {@link Recheck}.
 */
public final class AcrossPass {
    private final AcrossRows across;
    private long errors;
    private long warnings;

    /** @param language of the sentences, {@code zh} or {@code en} */
    public AcrossPass(List<AcrossJudgement> across, String language) {
        this.across = new AcrossRows(across, language);
    }

    /**
     * Adds the rows and counts.
     *
     * @return the summary of the extraction with these findings counted in
     * @throws BatchException if another process is writing to the folder, or it cannot be written
     */
    public BatchSummary run(Path folder, BatchSummary extracted) throws BatchException {
        if (across.isEmpty()) {
            return extracted;
        }
        try (StateFolder state = StateFolder.open(folder);
                RewrittenFiles files = new RewrittenFiles(folder, state.aside())) {
            try (WrittenFindings written = new WrittenFindings(folder)) {
                for (Optional<WrittenFindings.Rows> next = written.next(); next.isPresent(); next = written.next()) {
                    add(next.get(), files);
                }
            }
            files.putInPlace();
        } catch (IOException e) {
            throw new BatchException(e);
        }
        return extracted.withMore(errors, warnings);
    }

    private void add(WrittenFindings.Rows report, RewrittenFiles files) throws IOException {
        int moreErrors = 0;
        int moreWarnings = 0;
        write(files.findings(), report.findings());
        for (StoredFinding finding : across.findings(report.id())) {
            write(files.findings(), finding.row());
            moreErrors += finding.severity() == Severity.ERROR ? 1 : 0;
            moreWarnings += finding.severity() == Severity.WARNING ? 1 : 0;
        }
        write(files.reports(), report.row().row(moreErrors, moreWarnings));
        errors += moreErrors;
        warnings += moreWarnings;
    }

    private static void write(OutputStream out, String rows) throws IOException {
        out.write(rows.getBytes(StandardCharsets.UTF_8));
    }
}
