package nianbao.codebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule data behind the checks of findings.csv. Immutable. */
public final class CheckRules {
    static final List<RuleFile> FILES = List.of(CheckRule.FILE, YearRule.FILE);

    private final List<SumRule> sums;
    private final Map<String, CheckRule> checks = new LinkedHashMap<>();
    private final List<YearRule> years;

    private CheckRules(List<SumRule> sums, List<CheckRule> checks, List<YearRule> years) {
        this.sums = List.copyOf(sums);
        checks.forEach(check -> this.checks.put(check.id(), check));
        this.years = List.copyOf(years);
    }

    static CheckRules read(RuleFolder folder, List<SumRule> sums, Set<String> indicators) {
        return new CheckRules(
                sums,
                RuleRows.read(folder.rows(CheckRule.FILE), CheckRule::of),
                RuleRows.read(folder.rows(YearRule.FILE), row -> YearRule.of(row, indicators)));
    }

    /** What must add up within a report. */
    public List<SumRule> sums() {
        return sums;
    }

    /** The check of this name; empty if a user removed it. */
    public Optional<CheckRule> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** What must add up over two years. */
    public List<YearRule> years() {
        return years;
    }

    /** The names of all rules, in file order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        sums.forEach(rule -> names.add(rule.id()));
        names.addAll(checks.keySet());
        years.forEach(rule -> names.add(rule.id()));
        return names;
    }
}
