package nianbao.codebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.quantity.Kind;
import nianbao.quantity.MeasureWord;
import nianbao.quantity.NumberWord;

/**
 * The rule data behind counts and zeros in running text.
 *
 * @param labels wordings that name an indicator
 * @param zeroPhrases wordings that say a zero in words
 * @param zeroItems things that may be said to be none
 * @param contextWords words around a number
 * @param measureWords units behind a number
 * @param numberWords words that decide how a number in or beside them is read
 * @param applicants words for the applicant types
 * @param forms how a statistics form is known, in the order in which they are tried
 */
public record MentionRules(
        List<LabelRule> labels,
        List<ZeroPhrase> zeroPhrases,
        List<ZeroItem> zeroItems,
        ContextWords contextWords,
        List<MeasureWord> measureWords,
        List<NumberWord> numberWords,
        List<ApplicantWord> applicants,
        List<FormRule> forms) {
    private static final RuleFile MEASURE_WORDS = new RuleFile(
            "measure-words.csv",
            List.of("spelling"),
            List.of("spelling", "kind", "unit", "factor", "example", "counterexample"));
    private static final RuleFile NUMBER_WORDS = new RuleFile(
            "number-words.csv", List.of("phrase", "reason"), List.of("phrase", "reason", "example", "counterexample"));

    /** The files the rules are read from. */
    static final List<RuleFile> FILES = List.of(
            LabelRule.FILE,
            WordLists.FILE,
            ZeroPhrase.FILE,
            ZeroItem.FILE,
            ContextWord.FILE,
            MEASURE_WORDS,
            NUMBER_WORDS,
            ApplicantWord.FILE,
            FormRule.FILE);

    public MentionRules {
        labels = List.copyOf(labels);
        zeroPhrases = List.copyOf(zeroPhrases);
        zeroItems = List.copyOf(zeroItems);
        measureWords = List.copyOf(measureWords);
        numberWords = List.copyOf(numberWords);
        applicants = List.copyOf(applicants);
        forms = List.copyOf(forms);
    }

    /** The rules of a folder; every code they name must be one of these indicators. */
    static MentionRules read(RuleFolder folder, Set<String> indicators) {
        List<MeasureWord> measureWords = RuleRows.read(folder.rows(MEASURE_WORDS), MentionRules::measureWord);
        Set<String> units = measureWords.stream().map(MeasureWord::spelling).collect(Collectors.toSet());
        return new MentionRules(
                RuleRows.read(folder.rows(LabelRule.FILE), row -> label(row, indicators, units)),
                RuleRows.read(folder.rows(ZeroPhrase.FILE), ZeroPhrase::of),
                RuleRows.read(folder.rows(ZeroItem.FILE), row -> ZeroItem.of(known(row, indicators))),
                new ContextWords(RuleRows.read(folder.rows(ContextWord.FILE), ContextWord::of)),
                measureWords,
                RuleRows.read(folder.rows(NUMBER_WORDS), MentionRules::numberWord),
                RuleRows.read(folder.rows(ApplicantWord.FILE), ApplicantWord::of),
                RuleRows.read(folder.rows(FormRule.FILE), FormRule::of));
    }

    private static LabelRule label(RuleRow row, Set<String> indicators, Set<String> units) {
        row.known("unit", units, "; measure-words.csv has no such spelling");
        LabelRule rule = LabelRule.of(known(row, indicators));
        for (String whole : rule.wholes()) {
            if (!indicators.contains(whole)) {
                throw row.error("unknown parent '" + whole + "'; indicators.csv has no such code");
            }
        }
        return rule;
    }

    private static RuleRow known(RuleRow row, Set<String> indicators) {
        String code = row.required("indicator");
        if (!code.equals(ZeroItem.NONE) && !indicators.contains(code)) {
            throw row.error("unknown indicator '" + code + "'");
        }
        return row;
    }

    /** These rules without one that says zero, to see what it does. */
    public MentionRules without(ZeroPhrase phrase) {
        return with(other(zeroPhrases, phrase), zeroItems, contextWords);
    }

    /** These rules without a thing that may be none, to see what it does. */
    public MentionRules without(ZeroItem item) {
        return with(zeroPhrases, other(zeroItems, item), contextWords);
    }

    /** These rules without a word beside numbers, to see what it does. */
    public MentionRules without(ContextWord word) {
        return with(zeroPhrases, zeroItems, contextWords.without(word));
    }

    private MentionRules with(List<ZeroPhrase> phrases, List<ZeroItem> items, ContextWords words) {
        return new MentionRules(labels, phrases, items, words, measureWords, numberWords, applicants, forms);
    }

    private static <T> List<T> other(List<T> rules, T rule) {
        return rules.stream().filter(other -> !other.equals(rule)).toList();
    }

    private static MeasureWord measureWord(RuleRow row) {
        return new MeasureWord(
                row.required("spelling"), row.choice("kind", Kind.class), row.required("unit"), row.number("factor"));
    }

    private static NumberWord numberWord(RuleRow row) {
        return new NumberWord(row.required("phrase"), row.choice("reason", NumberWord.Reason.class));
    }
}
