package nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;
import nianbao.record.TimeScope;

/**
 * 2021年，我局共收到申请… in the report on 2022, with no word of 2022 or of a comparison around it: a text taken over with
 * its old year. What such a sentence counts is read as last year's and so is missing from the data.
 */
final class CopiedYear {
    private static final String RULE = "copied_year";
    /** What may stand before the year: the number of a heading. */
    private static final Pattern HEAD = Pattern.compile("[\\s　（）()一二三四五六七八九十0-9、.．在]*");

    private final Optional<CheckRule> rule;

    CopiedYear(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        String year = report.metadata().value(Field.REPORT_YEAR);
        if (rule.isEmpty() || year.length() != 4) {
            return List.of();
        }
        String last = Integer.toString(Integer.parseInt(year) - 1);
        List<Judgement> judgements = new ArrayList<>();
        int sentence = 0;
        for (QuantityMention date : report.quantities()) {
            if (date.kind() == Kind.DATE
                    && date.sentence() != sentence
                    && date.normalized().equals(last)) {
                sentence = date.sentence();
                if (isCopied(report, date, year, rule.get())) {
                    judgements.add(failure(date, last, year, rule.get()));
                }
            }
        }
        return judgements;
    }

    private static boolean isCopied(ReportRecord report, QuantityMention date, String year, CheckRule rule) {
        String text = report.document().text();
        Span sentence = Sentence.around(text, date.span());
        String said = sentence.of(text);
        String head = text.substring(sentence.start(), date.span().start());
        String around = text.substring(sentence.start(), Math.min(text.length(), sentence.end() + said.length()));
        boolean counts = report.quantities().stream()
                .filter(count -> count.sentence() == date.sentence() && count.kind() == Kind.COUNT)
                .anyMatch(count -> count.timeScope() == TimeScope.PREVIOUS_YEAR);
        boolean speaksOfBoth = around.contains(year) || rule.words().stream().anyMatch(said::contains);
        boolean ofDisclosure = said.contains("公开") || said.contains("申请");
        return counts
                && ofDisclosure
                && !speaksOfBoth
                && HEAD.matcher(head).matches()
                && report.document().tables().stream()
                        .noneMatch(table -> table.span().overlaps(sentence));
    }

    private static Judgement failure(QuantityMention date, String last, String year, CheckRule rule) {
        Finding finding = new Finding(
                rule.id(),
                Judgement.severity(rule.severity()),
                rule.sentences(year, last),
                last,
                year,
                "",
                List.of(date.span()));
        return new Judgement(rule.id(), Judgement.Outcome.FAILS, List.of(finding));
    }
}
