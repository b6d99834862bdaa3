package nianbao.quantity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nianbao.quantity.NumberWord.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the vocabulary keeps the promise of its example and counterexample. */
class VocabularyRowsTest {
    private static final Map<Reason, Qualifier> QUALIFIERS = new EnumMap<>(Map.of(
            Reason.OVER_BEFORE, Qualifier.OVER,
            Reason.ABOUT_BEFORE, Qualifier.ABOUT,
            Reason.UNDER_BEFORE, Qualifier.UNDER,
            Reason.AT_LEAST_BEFORE, Qualifier.AT_LEAST,
            Reason.AT_MOST_BEFORE, Qualifier.AT_MOST,
            Reason.ABOUT_AFTER, Qualifier.ABOUT,
            Reason.AT_LEAST_AFTER, Qualifier.AT_LEAST,
            Reason.AT_MOST_AFTER, Qualifier.AT_MOST));

    @ParameterizedTest
    @CsvFileSource(resources = "/nianbao/codebook/measure-words.csv", numLinesToSkip = 1)
    void measureWordIsReadBehindANumberOnly(
            String spelling, String kind, String unit, String factor, String example, String counterexample) {
        assertTrue(hasUnit(example, spelling, kind, unit), example);
        assertFalse(hasUnit(counterexample, spelling, kind, unit), counterexample);
    }

    private static boolean hasUnit(String text, String spelling, String kind, String unit) {
        return scan(text).stream()
                .filter(token -> token.kind().code().equals(kind))
                .anyMatch(token -> token.hasValue()
                        ? token.unit().equals(spelling)
                                || (token.kind() == Kind.PERCENT && token.unit().equals(unit))
                        : text.substring(token.start(), token.end()).endsWith(spelling));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/nianbao/codebook/number-words.csv", numLinesToSkip = 1)
    void numberWordDecidesItsExampleOnly(String phrase, String reason, String example, String counterexample) {
        Reason role = Reason.of(reason);
        assertTrue(example.contains(phrase), example);
        assertTrue(decides(role, example), example);
        assertFalse(decides(role, counterexample), counterexample);
    }

    private static boolean decides(Reason reason, String text) {
        List<NumberToken> tokens = scan(text);
        Qualifier qualifier = QUALIFIERS.get(reason);
        if (qualifier != null) {
            return tokens.stream().anyMatch(token -> token.qualifier() == qualifier);
        }
        return switch (reason) {
            case IDIOM -> tokens.isEmpty();
            case NOT_UNIT -> tokens.size() == 1 && tokens.get(0).unit().isEmpty();
            case NOT_APPROXIMATE -> tokens.get(0).qualifier() == Qualifier.EXACT;
            case ISSUER_STOP -> tokens.get(0).normalized().equals("国办发〔2014〕12号");
            default -> tokens.get(0).kind() == Kind.IDENTIFIER;
        };
    }

    private static List<NumberToken> scan(String text) {
        List<NumberToken> tokens = Vocabulary.SCANNER.scan(text);
        int end = 0;
        for (NumberToken token : tokens) {
            assertTrue(token.start() >= end && token.end() > token.start(), text);
            end = token.end();
        }
        assertTrue(end <= text.length(), text);
        return tokens;
    }
}
