package nianbao.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.check.AcrossFinding;
import nianbao.check.AcrossJudgement;
import nianbao.export.FindingRows;
import nianbao.export.StoredReport.StoredFinding;

/** How the checks that need several reports came out, by the report they are about. Immutable. */
final class AcrossRows {
    private final Map<String, List<AcrossJudgement>> judgements = new HashMap<>();
    private final String language;

    /** @param language of the sentences, {@code zh} or {@code en} */
    AcrossRows(List<AcrossJudgement> all, String language) {
        this.language = language;
        all.forEach(judgement -> judgements
                .computeIfAbsent(judgement.reportId(), id -> new ArrayList<>())
                .add(judgement));
    }

    List<AcrossJudgement> judgements(String reportId) {
        return judgements.getOrDefault(reportId, List.of());
    }

    /** True if there is nothing to tell of any report. */
    boolean isEmpty() {
        return judgements.values().stream().flatMap(List::stream).allMatch(judgement -> judgement.finding() == null);
    }

    /** The rows of findings.csv of one report. */
    List<StoredFinding> findings(String reportId) {
        List<StoredFinding> rows = new ArrayList<>();
        for (AcrossJudgement judgement : judgements(reportId)) {
            AcrossFinding finding = judgement.finding();
            if (finding != null) {
                rows.add(FindingRows.acrossReports(List.of(
                        finding.reportId(),
                        finding.rule(),
                        finding.severity(),
                        finding.sentence(language),
                        finding.left(),
                        finding.right(),
                        finding.difference(),
                        String.join(";", finding.evidence()))));
            }
        }
        return rows;
    }
}
