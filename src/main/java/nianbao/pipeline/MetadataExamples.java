package nianbao.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.codebook.MetadataLabel;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.recognize.metadata.MetadataRecognizer;
import nianbao.recognize.metadata.WordingTrial;
import nianbao.record.Field;
import nianbao.record.Metadata;

/** Tests the rows of metadata-labels.csv and metadata-patterns.csv: the text yields the fields or the value. */
final class MetadataExamples {
    private final MetadataVocabulary vocabulary;
    private final MetadataRecognizer recognizer;
    private final WordingTrial wordings;

    private MetadataExamples(MetadataVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.recognizer = new MetadataRecognizer(vocabulary);
        this.wordings = new WordingTrial(vocabulary);
    }

    /** The tests by the names of their files. */
    static Map<String, RowTest> tests(MetadataVocabulary vocabulary) {
        MetadataExamples examples = new MetadataExamples(vocabulary);
        return Map.of(
                "metadata-labels.csv", examples::isLabel, "metadata-patterns.csv", examples.new PatternExamples());
    }

    /** A label without fields only ends the value of its neighbour; it must stand in front of a colon. */
    private boolean isLabel(RuleRow row, String text) {
        MetadataLabel label = MetadataLabel.read(row);
        if (label.fields().isEmpty()) {
            return text.contains(label.label() + ":") || text.endsWith(label.label());
        }
        String page = label.kind() == MetadataLabel.Kind.CONTACT ? "有疑问请联系。" + text : text + "\n一、概述";
        Metadata metadata = recognizer.recognize(ExampleText.document(page)).metadata();
        return label.fields().stream().allMatch(field -> carries(metadata, label, field));
    }

    private static boolean carries(Metadata metadata, MetadataLabel label, String column) {
        Field field = Field.valueOf(column.toUpperCase(Locale.ROOT));
        return metadata.candidates().stream()
                .anyMatch(candidate -> candidate.field() == field
                        && (field == Field.WEBSITE || candidate.label().equals(label.label())));
    }

    /** The example yields the row's value; the counterexample none that can be one. */
    private final class PatternExamples implements RowTest {
        @Override
        public boolean proves(RuleRow row, String example) {
            return wordings.value(pattern(row), example).equals(Optional.of(row.required("value")));
        }

        @Override
        public boolean matches(RuleRow row, String text) {
            return wordings.value(pattern(row), text)
                    .filter(value -> wordings.isPossible(pattern(row), value))
                    .isPresent();
        }

        private MetadataPattern pattern(RuleRow row) {
            return vocabulary.patterns().stream()
                    .filter(pattern -> pattern.rule().equals(row.required("rule")))
                    .findFirst()
                    .orElseThrow(() -> row.error("the rule is not in force"));
        }
    }
}
