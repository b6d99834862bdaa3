package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.MetadataLabel;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the rule files against its own example and counterexample. */
class MetadataRulesTest {
    private static final MetadataVocabulary VOCABULARY = Codebook.builtIn().metadata();
    private static final MetadataRecognizer RECOGNIZER = new MetadataRecognizer(VOCABULARY);
    private static final Words WORDS = new Words(VOCABULARY);
    private static final AgencyName NAMES = new AgencyName(WORDS);

    static Stream<MetadataLabel> labels() {
        return VOCABULARY.labels().stream().filter(label -> !label.fields().isEmpty());
    }

    static Stream<MetadataPattern> patterns() {
        return VOCABULARY.patterns().stream();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void theLabelTakesItsValue(MetadataLabel label) {
        for (String field : label.fields()) {
            assertTrue(carries(label, label.example(), field), label.example());
            assertFalse(carries(label, label.counterexample(), field), label.counterexample());
        }
    }

    private static boolean carries(MetadataLabel label, String text, String column) {
        String page = label.kind() == MetadataLabel.Kind.CONTACT ? "有疑问请联系。" + text : text + "\n一、概述";
        Metadata metadata = RECOGNIZER.recognize(Documents.of(page)).metadata();
        Field field = Field.valueOf(column.toUpperCase(Locale.ROOT));
        return metadata.candidates().stream()
                .anyMatch(c -> c.field() == field && (field == Field.WEBSITE || isLabelled(c, label)));
    }

    private static boolean isLabelled(FieldCandidate candidate, MetadataLabel label) {
        return candidate.label().equals(label.label());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void theWordingYieldsItsValue(MetadataPattern pattern) {
        assertEquals(Optional.of(pattern.value()), value(pattern, pattern.example()));
        assertFalse(value(pattern, pattern.counterexample())
                .filter(value -> !isName(pattern) || WORDS.isOrgan(value))
                .isPresent());
    }

    private static boolean isName(MetadataPattern pattern) {
        return pattern.rule().startsWith("agency");
    }

    private static Optional<String> value(MetadataPattern pattern, String text) {
        if (pattern.anchors().isEmpty() || pattern.target().equals("title")) {
            var matcher = pattern.pattern().matcher(text);
            return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
        }
        return Wording.first(List.of(pattern), text, 0, text.length())
                .map(match -> isName(pattern)
                        ? text.substring(NAMES.start(text, match.start(), match.end()), match.end())
                        : match.of(text));
    }
}
