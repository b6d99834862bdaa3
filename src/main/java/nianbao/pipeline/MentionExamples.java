package nianbao.pipeline;

import java.util.List;
import java.util.Map;
import nianbao.codebook.ApplicantWord;
import nianbao.codebook.Codebook;
import nianbao.codebook.Indicator;
import nianbao.codebook.LabelRule;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SectionType;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.table.FormDetector;

/** Tests the rows of labels.csv and applicants.csv: a number of the sentence gets the row's indicator or applicant. */
final class MentionExamples {
    private final Codebook codebook;
    private final MentionRecognizer recognizer;

    private MentionExamples(Codebook codebook) {
        this.codebook = codebook;
        this.recognizer = ReportExtractor.mentions(
                codebook, codebook.mentionRules(), ReportExtractor.scanner(codebook.mentionRules()));
    }

    /** The tests by the names of their files. */
    static Map<String, RowTest> tests(Codebook codebook) {
        MentionExamples examples = new MentionExamples(codebook);
        return Map.of("labels.csv", examples::isLabel, "applicants.csv", examples::isApplicant);
    }

    private boolean isLabel(RuleRow row, String text) {
        LabelRule rule = LabelRule.of(row);
        String section = firstSection(codebook, rule.indicator(), rule.sections());
        return recognizer.labels(ExampleText.context(text, section, firstForm(rule.forms()))).stream()
                .anyMatch(reading -> reading.follows(rule));
    }

    private boolean isApplicant(RuleRow row, String text) {
        ApplicantWord word = ApplicantWord.of(row);
        return recognizer
                .recognize(ExampleText.context(text, SectionType.ON_REQUEST.code(), FormDetector.NARRATIVE))
                .observations()
                .stream()
                .anyMatch(value -> value.applicant().equals(word.applicant())
                        && value.evidence().rule().equals("applicant:" + word.word()));
    }

    /** Where a rule holds first: in its own sections, else in that of its indicator. */
    static String firstSection(Codebook codebook, String indicator, List<String> sections) {
        return sections.isEmpty()
                ? codebook.indicator(indicator)
                        .map(Indicator::section)
                        .orElse(SectionType.OVERVIEW)
                        .code()
                : sections.get(0);
    }

    /** On which reports a rule holds first. */
    static String firstForm(List<String> forms) {
        return forms.isEmpty() ? FormDetector.NARRATIVE : forms.get(0);
    }
}
