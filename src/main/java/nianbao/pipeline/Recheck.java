package nianbao.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.check.AcrossJudgement;
import nianbao.check.Judgement;
import nianbao.check.ReportChecks;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Codebook;
import nianbao.export.CountsFile;
import nianbao.export.FindingRows;
import nianbao.export.StoredReport;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.export.StoredReports;
import nianbao.export.Wording;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.ReportRecord;
import nianbao.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * Runs every check of a data set written before anew and writes findings.csv, and the counts and status in reports.csv.
 * What reading the reports found stays. Runs once.
 */
public final class Recheck {
    private final ReportChecks checks;
    /** Rules whose findings are made anew: those in force, and built-in ones that a user removed. */
    private final Set<String> own = new HashSet<>();

    private final Wording wording;
    private final AcrossRows across;
    private final Map<String, RuleCounts> counts = new LinkedHashMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private int reports;

    /**
     * @param language of the sentences, {@code zh} or {@code en}
     * @param across how the checks came out that need several reports
     */
    public Recheck(Codebook codebook, String language, List<AcrossJudgement> across) {
        CheckRules rules = codebook.checkRules();
        this.checks = new ReportChecks(rules);
        this.own.addAll(rules.names());
        this.own.addAll(Codebook.builtIn().checkRules().names());
        this.wording = Wording.of(language);
        this.across = new AcrossRows(across, language);
        rules.names().forEach(rule -> counts.put(rule, RuleCounts.NONE));
    }

    /**
     * Checks the data set in a folder. A part of it is looked at and leaves its files as they are.
     *
     * @param byReport a CSV file for the counts of each report and rule, or null
     * @throws BatchException if another process is writing to the folder
     * @throws nianbao.csv.CsvException if its files are no data set
     */
    public RecheckSummary run(Path folder, RecheckPart part, @Nullable Path byReport)
            throws IOException, BatchException {
        try (StateFolder state = StateFolder.open(folder);
                CountsFile details = byReport == null ? null : new CountsFile(byReport)) {
            try (RewrittenFiles files = part.isAll() ? new RewrittenFiles(folder, state.aside()) : null) {
                try (StoredReports stored = new StoredReports(folder)) {
                    for (Optional<StoredReport> next = stored.next(); next.isPresent(); next = stored.next()) {
                        check(next.get(), part, files, details);
                    }
                }
                if (files != null) {
                    files.putInPlace();
                }
            }
            if (details != null) {
                details.putInPlace();
            }
        }
        counts.values().removeIf(RuleCounts.NONE::equals);
        return new RecheckSummary(
                reports, total(Severity.ERROR), total(Severity.WARNING), total(Severity.NOTE), counts);
    }

    private long total(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    private void check(
            StoredReport stored, RecheckPart part, @Nullable RewrittenFiles files, @Nullable CountsFile details)
            throws IOException {
        boolean isReport = stored.report().status() != Status.NOT_A_REPORT;
        if (!isReport && files != null) {
            write(files.reports(), stored.row().row(0, 0));
        }
        if (!isReport || !part.holds(stored.id())) {
            return;
        }
        reports++;
        Map<String, RuleCounts> ofReport = new LinkedHashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Judgement judgement : checks.judge(chosen(stored.report(), part))) {
            count(ofReport, judgement.rule(), judgement.outcome());
            found.addAll(judgement.findings());
        }
        across.judgements(stored.id()).forEach(judgement -> count(ofReport, judgement.rule(), judgement.outcome()));
        List<StoredFinding> kept = stored.findings().stream()
                .filter(finding -> !own.contains(finding.rule()))
                .toList();
        List<StoredFinding> beside = across.findings(stored.id());
        List<Severity> all = new ArrayList<>();
        kept.forEach(finding -> all.add(count(ofReport, finding.rule(), finding.severity())));
        found.forEach(finding -> all.add(count(ofReport, finding.rule(), finding.severity())));
        beside.forEach(finding -> all.add(count(ofReport, finding.rule(), finding.severity())));
        if (files != null) {
            write(files.findings(), FindingRows.of(stored, kept, found, wording));
            for (StoredFinding finding : beside) {
                write(files.findings(), finding.row());
            }
            write(files.reports(), stored.row().row(times(all, Severity.ERROR), times(all, Severity.WARNING)));
        }
        if (details != null) {
            for (Map.Entry<String, RuleCounts> rule : ofReport.entrySet()) {
                RuleCounts one = rule.getValue();
                details.write(stored, rule.getKey(), one.holds(), one.unknown(), one.findings());
            }
        }
        ofReport.forEach((rule, more) -> counts.merge(rule, more, RuleCounts::plus));
    }

    private static ReportRecord chosen(ReportRecord report, RecheckPart part) {
        return report.withObservations(report.observations().stream()
                .filter(value -> part.indicators().test(value.indicator()))
                .toList());
    }

    private static void count(Map<String, RuleCounts> ofReport, String rule, Judgement.Outcome outcome) {
        RuleCounts one = new RuleCounts(
                outcome == Judgement.Outcome.HOLDS ? 1 : 0, outcome == Judgement.Outcome.CANNOT_BE_CHECKED ? 1 : 0, 0);
        ofReport.merge(rule, one, RuleCounts::plus);
    }

    private Severity count(Map<String, RuleCounts> ofReport, String rule, Severity severity) {
        ofReport.merge(rule, new RuleCounts(0, 0, 1), RuleCounts::plus);
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
