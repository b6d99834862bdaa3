package nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Form;
import nianbao.record.ReportRecord;

/**
 * All checks of a single report, by the rules in force: sums of its tables, its text against its tables, and what its
 * sentences say of each other. They need nothing that a data set does not hold. Immutable, and safe to share between
 * threads.
 */
public final class ReportChecks {
    private final SumChecks sums;
    private final List<Function<ReportRecord, List<Judgement>>> others;

    /** The checks by these rules. */
    public ReportChecks(CheckRules rules) {
        this.sums = new SumChecks(rules.sums(), rules.check(SumChecks.SPLIT_DIGITS));
        this.others = List.of(
                new TextAgainstTables(rules)::judge,
                new OtherScope(rules)::judge,
                new AllZeroTable(rules)::judge,
                new TextSums(rules)::judge,
                new PartsOfTotals(rules)::judge,
                new UnitLists(rules)::judge,
                new AllDone(rules)::judge,
                new Percentages(rules)::judge,
                new YearOnYear(rules)::judge,
                new CopiedYear(rules)::judge);
    }

    /** How every check came out, in the order of the checks. */
    public List<Judgement> judge(ReportRecord report) {
        Form form = Form.valueOf(report.form().toUpperCase(Locale.ROOT));
        List<Judgement> judgements = new ArrayList<>(sums.judge(form, report.observations()));
        others.forEach(check -> judgements.addAll(check.apply(report)));
        return judgements;
    }
}
