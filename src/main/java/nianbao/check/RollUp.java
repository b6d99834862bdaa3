package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;

/**
 * Checks that the reports of all members add up to the aggregate report of their parent (formats.md 2.5). A column that
 * a member does not state, or states in another form, cannot be checked and gives nothing; a member without a report
 * makes the whole year uncheckable, which a note says. Immutable.
 */
public final class RollUp {
    private final Optional<CheckRule> sum;
    private final Optional<CheckRule> incomplete;

    /** The check by these rules. */
    public RollUp(CheckRules rules) {
        this.sum = rules.check("rollup_sum");
        this.incomplete = rules.check("rollup_incomplete");
    }

    /**
     * How the members add up, column by column.
     *
     * @param missing names of members that have no report on the year
     */
    public List<AcrossJudgement> check(YearFigures parent, List<YearFigures> members, List<String> missing) {
        if (!missing.isEmpty()) {
            List<AcrossJudgement> unchecked = new ArrayList<>();
            sum.ifPresent(rule -> unchecked.add(AcrossJudgement.unknown(parent.reportId(), rule.id())));
            incomplete.ifPresent(
                    rule -> unchecked.add(AcrossJudgement.fails(incomplete(rule, parent, members, missing))));
            return unchecked;
        }
        List<AcrossJudgement> findings = new ArrayList<>();
        boolean sameForm = members.stream().allMatch(member -> member.form() == parent.form());
        if (sum.isPresent() && sameForm) {
            new TreeMap<>(parent.figures())
                    .forEach((column, figure) -> findings.add(check(sum.get(), parent, column, figure, members)));
        } else if (sum.isPresent()) {
            findings.add(AcrossJudgement.unknown(parent.reportId(), sum.get().id()));
        }
        return findings;
    }

    private static AcrossFinding incomplete(
            CheckRule rule, YearFigures parent, List<YearFigures> members, List<String> missing) {
        String all = Integer.toString(members.size() + missing.size());
        return new AcrossFinding(
                parent.reportId(),
                rule.id(),
                rule.severity(),
                rule.sentences(all, Integer.toString(missing.size()), String.join("、", missing)),
                all,
                Integer.toString(members.size()),
                "",
                List.of());
    }

    private static AcrossJudgement check(
            CheckRule rule, YearFigures parent, String column, Figure total, List<YearFigures> members) {
        BigDecimal parts = BigDecimal.ZERO;
        List<String> evidence = new ArrayList<>(List.of(parent.place(total)));
        for (YearFigures member : members) {
            Figure part = member.figures().get(column);
            if (part == null) {
                return AcrossJudgement.unknown(parent.reportId(), rule.id());
            }
            parts = parts.add(part.number());
            evidence.add(member.place(part));
        }
        if (parts.compareTo(total.number()) == 0) {
            return AcrossJudgement.holds(parent.reportId(), rule.id());
        }
        return AcrossJudgement.fails(AcrossFinding.of(
                parent.reportId(),
                rule.id(),
                rule.severity(),
                rule.sentences(
                        column,
                        Judgement.text(parts),
                        Judgement.text(total.number()),
                        Integer.toString(members.size())),
                parts,
                total.number(),
                evidence));
    }
}
