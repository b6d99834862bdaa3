package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.SumRule.Term;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.Observation.Period;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;

/**
 * 备案行政复议134件 beside a table that says 170: the text counts another universe. Such a number is no value of the
 * indicator and no error, but a reader who compares the two must know (formats.md 2.5).
 */
final class OtherScope {
    private static final String RULE = "text_table_scope";
    private static final String CLAUSE_ENDS = "，,；;。：:、（(\n";
    private static final Map<String, String> ITEMS = Map.of("复议", "review_total", "诉讼", "litigation_total");

    private final Optional<CheckRule> rule;

    OtherScope(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        List<Judgement> judgements = new ArrayList<>();
        if (rule.isPresent()) {
            Figures figures = new Figures(report.observations());
            for (QuantityMention count : report.quantities()) {
                if (count.kind() == Kind.COUNT
                        && Percentages.isExact(count)
                        && count.indicator().isEmpty()) {
                    judge(report.document().text(), count, figures, rule.get()).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    private static Optional<Judgement> judge(String text, QuantityMention count, Figures figures, CheckRule rule) {
        int start = count.span().start();
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String clause = text.substring(start, count.span().start());
        List<String> items = ITEMS.keySet().stream().filter(clause::contains).toList();
        boolean isScope = rule.words().stream().anyMatch(clause::contains);
        BigDecimal stated = count.value();
        if (!isScope || items.size() != 1 || stated == null) {
            return Optional.empty();
        }
        String indicator = ITEMS.getOrDefault(items.get(0), "");
        Span said = new Span(start, count.span().end());
        return figures.get(new Term(indicator, ""), Period.YEAR)
                .filter(cell -> cell.standardValue() != null)
                .map(cell -> compare(rule, stated, new Evidence(said, said.of(text), RULE, 1), cell));
    }

    private static Judgement compare(CheckRule rule, BigDecimal stated, Evidence said, Observation cell) {
        BigDecimal printed = cell.standardValue();
        if (printed == null || printed.compareTo(stated) == 0) {
            return Judgement.holds(rule.id());
        }
        return Judgement.fails(
                rule,
                List.of(said, cell.evidence()),
                stated,
                printed,
                cell.indicator(),
                Judgement.text(stated),
                Judgement.text(printed));
    }
}
