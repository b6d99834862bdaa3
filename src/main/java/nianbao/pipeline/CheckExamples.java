package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.check.Judgement;
import nianbao.check.Judgement.Outcome;
import nianbao.check.ReportChecks;
import nianbao.codebook.CheckRule;
import nianbao.codebook.Codebook;
import nianbao.codebook.Form;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SectionType;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.mention.Mentions;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.ReportRecord;
import nianbao.record.Status;

/**
 * Tests the rows of checks.csv. The example of a check of one report is its text, then {@code |} and figures of its
 * tables: the check must fail on the example and on the counterexample must not.
 */
final class CheckExamples {
    private final MentionRecognizer recognizer;
    private final ReportChecks checks;
    private final YearExamples years;
    private final AcrossExamples across;

    private CheckExamples(Codebook codebook) {
        this.years = new YearExamples(codebook.checkRules());
        this.across = new AcrossExamples(codebook.checkRules());
        this.checks = new ReportChecks(codebook.checkRules());
        this.recognizer = ReportExtractor.mentions(
                codebook, codebook.mentionRules(), ReportExtractor.scanner(codebook.mentionRules()));
    }

    static Map<String, RowTest> tests(Codebook codebook) {
        return Map.of("checks.csv", new CheckExamples(codebook)::fails);
    }

    private boolean fails(RuleRow row, String example) {
        CheckRule rule = CheckRule.of(row);
        if (rule.kind() == CheckRule.Kind.YEARS) {
            return years.fails(row, Form.STANDARD_2021, Form.STANDARD_2021, example);
        }
        if (rule.kind() == CheckRule.Kind.REPORTS) {
            return across.fails(row, example);
        }
        int bar = example.indexOf(" | ");
        String text = bar < 0 ? example : example.substring(0, bar);
        List<Observation> values = new ArrayList<>();
        if (bar >= 0) {
            values.addAll(TableExamples.figures(row, example.substring(bar + 3)));
        }
        return checks.judge(report(text, values)).stream().anyMatch(judgement -> failed(judgement, rule.id()));
    }

    private static boolean failed(Judgement judgement, String rule) {
        return judgement.outcome() == Outcome.FAILS
                && judgement.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule));
    }

    private ReportRecord report(String text, List<Observation> tabled) {
        MentionContext context = ExampleText.context(text, SectionType.ON_REQUEST.code(), Form.STANDARD_2021.code());
        Mentions mentions = recognizer.recognize(context);
        List<Observation> values = new ArrayList<>(tabled);
        values.addAll(mentions.observations());
        String year = Integer.toString(context.reportYear().orElseThrow());
        FieldCandidate stated = new FieldCandidate(
                Field.REPORT_YEAR, year, year, "", null, FieldCandidate.Origin.DERIVED, "example", 1, true);
        return new ReportRecord(
                context.document(),
                Status.OK,
                context.form(),
                new Metadata(List.of(stated), false),
                context.sections(),
                mentions.quantities(),
                values,
                List.of());
    }
}
