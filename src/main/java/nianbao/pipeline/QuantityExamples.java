package nianbao.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.codebook.MentionRules;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.quantity.NumberWord.Reason;
import nianbao.quantity.Qualifier;
import nianbao.quantity.QuantityScanner;

/** Tests the rows of measure-words.csv and number-words.csv: a number of the text is read as the row says. */
final class QuantityExamples {
    private static final Map<Reason, Qualifier> QUALIFIERS = new EnumMap<>(Map.of(
            Reason.OVER_BEFORE, Qualifier.OVER,
            Reason.ABOUT_BEFORE, Qualifier.ABOUT,
            Reason.UNDER_BEFORE, Qualifier.UNDER,
            Reason.AT_LEAST_BEFORE, Qualifier.AT_LEAST,
            Reason.AT_MOST_BEFORE, Qualifier.AT_MOST,
            Reason.ABOUT_AFTER, Qualifier.ABOUT,
            Reason.AT_LEAST_AFTER, Qualifier.AT_LEAST,
            Reason.AT_MOST_AFTER, Qualifier.AT_MOST));

    private final QuantityScanner scanner;

    private QuantityExamples(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    /** The tests by the names of their files. */
    static Map<String, RowTest> tests(MentionRules rules) {
        QuantityExamples examples = new QuantityExamples(ReportExtractor.scanner(rules));
        return Map.of("measure-words.csv", examples::isUnit, "number-words.csv", examples::decides);
    }

    private boolean isUnit(RuleRow row, String text) {
        String spelling = row.required("spelling");
        Kind kind = row.choice("kind", Kind.class);
        return scanner.scan(text).stream()
                .filter(token -> token.kind() == kind)
                .anyMatch(token -> token.hasValue()
                        ? token.unit().equals(spelling)
                                || (kind == Kind.PERCENT && token.unit().equals(row.required("unit")))
                        : text.substring(token.start(), token.end()).endsWith(spelling));
    }

    private boolean decides(RuleRow row, String text) {
        Reason reason = Reason.of(row.required("reason").toLowerCase(Locale.ROOT));
        List<NumberToken> tokens = scanner.scan(text);
        Qualifier qualifier = QUALIFIERS.get(reason);
        if (qualifier != null) {
            return tokens.stream().anyMatch(token -> token.qualifier() == qualifier);
        }
        NumberToken first = tokens.isEmpty() ? null : tokens.get(0);
        return switch (reason) {
            case IDIOM -> text.contains(row.required("phrase")) && tokens.isEmpty();
            case NOT_UNIT -> tokens.size() == 1 && first != null && first.unit().isEmpty();
            case NOT_APPROXIMATE -> first != null && first.qualifier() == Qualifier.EXACT;
            case ISSUER_STOP -> first != null && first.normalized().equals("国办发〔2014〕12号");
            default -> first != null && first.kind() == Kind.IDENTIFIER;
        };
    }
}
