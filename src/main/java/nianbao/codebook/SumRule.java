package nianbao.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An identity that the figures of a form must keep (勾稽关系): the terms on the left add up to those on the right; a
 * row of sums.csv.
 *
 * @param id the name of the rule in findings.csv
 * @param forms the forms whose tables it holds for
 * @param left as printed: {@code outcome_total.*}
 * @param right its parts
 * @param severity {@code error} where the form demands it, {@code warning} or {@code note} where practice differs
 * @param derives true if the left side, a single term, may be computed where it is left blank or not printed
 * @param zh what the rule says, for people
 * @param en the same in English
 */
public record SumRule(
        String id,
        List<Form> forms,
        List<Term> left,
        List<Term> right,
        Relation relation,
        String severity,
        boolean derives,
        String zh,
        String en) {
    private static final List<String> SEVERITIES = List.of("error", "warning", "note");

    static final RuleFile FILE = new RuleFile(
            "sums.csv",
            List.of("rule"),
            List.of(
                    "rule",
                    "forms",
                    "left",
                    "relation",
                    "right",
                    "severity",
                    "derives",
                    "zh",
                    "en",
                    "example",
                    "counterexample"));

    public SumRule {
        forms = List.copyOf(forms);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** How the two sides compare. */
    public enum Relation {
        EQUAL,
        /** The left side is not larger. */
        AT_MOST
    }

    /**
     * An indicator and an applicant type; {@code *} for either means: whichever, the same in the whole rule.
     *
     * @param applicant empty for indicators without that dimension
     */
    public record Term(String indicator, String applicant) {
        /** Stands for every indicator or every applicant. */
        public static final String ANY = "*";

        static Term of(String text) {
            int dot = text.indexOf('.');
            return dot < 0 ? new Term(text, "") : new Term(text.substring(0, dot), text.substring(dot + 1));
        }

        /** This term with the wild card replaced. */
        public Term bound(String value) {
            return new Term(indicator.equals(ANY) ? value : indicator, applicant.equals(ANY) ? value : applicant);
        }
    }

    /** All terms, left ones first, each once. */
    public List<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>(left);
        terms.addAll(right);
        return List.copyOf(terms);
    }

    /** True if the rule holds for every indicator with applicant types. */
    public boolean anyIndicator() {
        return left.get(0).indicator().equals(Term.ANY);
    }

    /** True if the rule holds for every applicant type. */
    public boolean anyApplicant() {
        return left.get(0).applicant().equals(Term.ANY);
    }

    static SumRule of(RuleRow row, Set<String> indicators) {
        SumRule rule = of(row);
        for (Term term : rule.terms()) {
            if (!term.indicator().equals(Term.ANY) && !indicators.contains(term.indicator())) {
                throw row.error("unknown indicator '" + term.indicator() + "'");
            }
        }
        if (!SEVERITIES.contains(rule.severity)) {
            throw row.error("unknown severity '" + rule.severity + "'; one of " + SEVERITIES);
        }
        if (rule.derives && rule.left.size() != 1) {
            throw row.error("only a single term on the left can be derived");
        }
        return rule;
    }

    /** The rule of a row whose codes are known to be right. */
    public static SumRule of(RuleRow row) {
        return new SumRule(
                row.required("rule"),
                row.list("forms").stream()
                        .map(form -> Indicators.form(row, form))
                        .toList(),
                terms(row, "left"),
                terms(row, "right"),
                row.choice("relation", Relation.class),
                row.required("severity").toLowerCase(Locale.ROOT),
                row.required("derives").equals("true"),
                row.required("zh"),
                row.required("en"));
    }

    private static List<Term> terms(RuleRow row, String column) {
        row.required(column);
        List<Term> terms = new ArrayList<>();
        row.list(column).forEach(text -> terms.add(Term.of(text)));
        return terms;
    }
}
