package nianbao.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.check.Judgement;
import nianbao.check.ReportChecks;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Codebook;
import nianbao.export.DataFile;
import nianbao.export.FindingRows;
import nianbao.export.StoredReport;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.export.StoredReports;
import nianbao.export.WholeFiles;
import nianbao.export.Wording;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Status;

/**
 * Runs every check of a data set written before anew and writes findings.csv, and the counts and status in reports.csv.
 * What reading the reports found stays. Runs once.
 */
public final class Recheck {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ReportChecks checks;
    /** Rules whose findings are made anew: those in force, and built-in ones that a user removed. */
    private final Set<String> own = new HashSet<>();

    private final Wording wording;
    private final Map<String, List<StoredFinding>> across;
    private final Map<String, RuleCounts> counts = new LinkedHashMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private int reports;

    /**
     * @param wording language of the sentences
     * @param across findings that need several reports, by the report they go to
     */
    public Recheck(Codebook codebook, Wording wording, Map<String, List<StoredFinding>> across) {
        CheckRules rules = codebook.checkRules();
        this.checks = new ReportChecks(rules);
        this.own.addAll(rules.names());
        this.own.addAll(Codebook.builtIn().checkRules().names());
        this.wording = wording;
        this.across = Map.copyOf(across);
        rules.names().forEach(rule -> counts.put(rule, RuleCounts.NONE));
    }

    /**
     * Checks the data set in a folder.
     *
     * @throws BatchException if another process is writing to the folder
     * @throws nianbao.csv.CsvException if its files are no data set
     */
    public RecheckSummary run(Path folder) throws IOException, BatchException {
        try (StateFolder state = StateFolder.open(folder)) {
            Path findings = state.aside().resolve(DataFile.FINDINGS.fileName());
            Path rows = state.aside().resolve(DataFile.REPORTS.fileName());
            try (StoredReports stored = new StoredReports(folder);
                    OutputStream findingsOut = open(folder, DataFile.FINDINGS, findings);
                    OutputStream reportsOut = open(folder, DataFile.REPORTS, rows)) {
                for (Optional<StoredReport> next = stored.next(); next.isPresent(); next = stored.next()) {
                    check(next.get(), findingsOut, reportsOut);
                }
            }
            WholeFiles.move(findings, folder.resolve(DataFile.FINDINGS.fileName()));
            WholeFiles.move(rows, folder.resolve(DataFile.REPORTS.fileName()));
        }
        counts.values().removeIf(RuleCounts.NONE::equals);
        return new RecheckSummary(
                reports, total(Severity.ERROR), total(Severity.WARNING), total(Severity.NOTE), counts);
    }

    private long total(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    /** A file that begins as the one it will replace does: byte-order mark and header. */
    private static OutputStream open(Path folder, DataFile file, Path target) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
        try (InputStream in = Files.newInputStream(folder.resolve(file.fileName()))) {
            byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
            if (Arrays.equals(first, BYTE_ORDER_MARK)) {
                out.write(first);
            }
            out.write(FindingRows.header(file).getBytes(StandardCharsets.UTF_8));
            return out;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    private void check(StoredReport stored, OutputStream findingsOut, OutputStream reportsOut) throws IOException {
        if (stored.report().status() == Status.NOT_A_REPORT) {
            write(reportsOut, stored.row().row(0, 0));
            return;
        }
        reports++;
        List<StoredFinding> kept = new ArrayList<>();
        stored.findings().stream()
                .filter(finding -> !own.contains(finding.rule()))
                .forEach(kept::add);
        kept.addAll(across.getOrDefault(stored.id(), List.of()));
        List<Finding> found = new ArrayList<>();
        for (Judgement judgement : checks.judge(stored.report())) {
            count(judgement.rule(), judgement.outcome());
            found.addAll(judgement.findings());
        }
        write(findingsOut, FindingRows.of(stored, kept, found, wording));
        List<Severity> all = new ArrayList<>();
        kept.forEach(finding -> all.add(count(finding.rule(), finding.severity())));
        found.forEach(finding -> all.add(count(finding.rule(), finding.severity())));
        write(reportsOut, stored.row().row(times(all, Severity.ERROR), times(all, Severity.WARNING)));
    }

    private void count(String rule, Judgement.Outcome outcome) {
        RuleCounts one = new RuleCounts(
                outcome == Judgement.Outcome.HOLDS ? 1 : 0, outcome == Judgement.Outcome.CANNOT_BE_CHECKED ? 1 : 0, 0);
        counts.merge(rule, one, RuleCounts::plus);
    }

    private Severity count(String rule, Severity severity) {
        counts.merge(rule, new RuleCounts(0, 0, 1), RuleCounts::plus);
        severities.merge(severity, 1L, Long::sum);
        return severity;
    }

    private static int times(List<Severity> all, Severity wanted) {
        return (int) all.stream().filter(severity -> severity == wanted).count();
    }

    private static void write(OutputStream out, String rows) throws IOException {
        out.write(rows.getBytes(StandardCharsets.UTF_8));
    }
}
