package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.quantity.Kind;
import nianbao.record.Evidence;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;
import nianbao.record.TimeScope;

/**
 * Adds up lists of bodies (收到申请50件：商务局20件、教育局30件) and compares the sum with their total. A list behind 其中
 * may leave bodies out: it fails only where it exceeds the total.
 */
final class UnitLists {
    private static final String RULE = "unit_list_sum";

    /** Two bodies are too few to be told from other pairs of parts. */
    private static final int FEWEST = 3;

    private static final String SOME_OF_THEM = "其中";

    private final Optional<CheckRule> rule;

    UnitLists(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        List<Judgement> judgements = new ArrayList<>();
        rule.ifPresent(known -> lists(report, known)
                .forEach((whole, parts) ->
                        judgements.add(judge(report, known, report.quantities().get(whole - 1), parts))));
        return judgements;
    }

    /** The parts of each total that are all bodies' own. */
    private static Map<Integer, List<QuantityMention>> lists(ReportRecord report, CheckRule rule) {
        Map<Integer, List<QuantityMention>> lists = new LinkedHashMap<>();
        for (QuantityMention part : report.quantities()) {
            if (part.parent() > 0 && part.kind() == Kind.COUNT) {
                lists.computeIfAbsent(part.parent(), whole -> new ArrayList<>()).add(part);
            }
        }
        lists.entrySet()
                .removeIf(list -> list.getValue().size() < FEWEST
                        || !isCount(report.quantities().get(list.getKey() - 1))
                        || !list.getValue().stream().allMatch(part -> isCount(part) && isOfBody(part, rule)));
        return lists;
    }

    private static boolean isCount(QuantityMention quantity) {
        return Percentages.isExact(quantity)
                && quantity.kind() == Kind.COUNT
                && quantity.timeScope() == TimeScope.THIS_YEAR;
    }

    private static boolean isOfBody(QuantityMention part, CheckRule rule) {
        return rule.words().stream().anyMatch(part.label()::endsWith);
    }

    private static Judgement judge(
            ReportRecord report, CheckRule rule, QuantityMention whole, List<QuantityMention> parts) {
        BigDecimal total = value(whole);
        BigDecimal sum = parts.stream().map(UnitLists::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int order = sum.compareTo(total);
        if (order == 0) {
            return Judgement.holds(rule.id());
        }
        String between = report.document()
                .text()
                .substring(whole.span().end(), parts.get(0).span().start());
        if (order < 0 && between.contains(SOME_OF_THEM)) {
            return Judgement.unknown(rule.id());
        }
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(Percentages.evidence(part)));
        evidence.add(Percentages.evidence(whole));
        String bodies = Integer.toString(parts.size());
        return Judgement.fails(rule, evidence, sum, total, bodies, Judgement.text(sum), Judgement.text(total));
    }

    private static BigDecimal value(QuantityMention quantity) {
        BigDecimal value = quantity.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
