package nianbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.csv.CsvReader;

/**
 * The reasons of failures.csv in English. Readers and walks say in Chinese why a file cannot be read, since whoever runs the
 * program sees that sentence at once; failures.csv beside this class has each with its translation. Immutable.
 *
 * <pre>{@code
 * FailureSentences.BUILT_IN.english("文件超过 32 MiB，未读取"); // The file is larger than 32 MiB and was not read
 * }</pre>
 */
final class FailureSentences {
    private static final String RESOURCE = "failures.csv";

    /** The sentences that come with the program. */
    static final FailureSentences BUILT_IN = read();

    private final List<Sentence> sentences;

    private FailureSentences(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    private static FailureSentences read() {
        try (InputStream in = FailureSentences.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            return new FailureSentences(CsvReader.read(RESOURCE, in).rows().stream()
                    .map(row -> new Sentence(row.values().get(0), row.values().get(1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence in both languages; {@code {0}} and {@code {1}} stand for its figures. */
    private record Sentence(String chinese, String english) {

        /** The figures of a text that is this sentence, which may have none. */
        Optional<String[]> figures(String text) {
            int first = chinese.indexOf('{');
            if (first < 0) {
                return text.equals(chinese) ? Optional.of(new String[0]) : Optional.empty();
            }
            if (!text.startsWith(chinese.substring(0, first))) {
                return Optional.empty();
            }
            ParsePosition at = new ParsePosition(0);
            Object[] figures = new MessageFormat(chinese, Locale.ROOT).parse(text, at);
            return figures != null && at.getIndex() == text.length()
                    ? Optional.of(Arrays.copyOf(figures, figures.length, String[].class))
                    : Optional.empty();
        }
    }

    /** The English of a reason, its figures too; the reason itself if no sentence is like it. */
    String english(String reason) {
        for (Sentence sentence : sentences) {
            Optional<String[]> figures = sentence.figures(reason);
            if (figures.isPresent()) {
                Object[] english =
                        Arrays.stream(figures.get()).map(this::english).toArray();
                return new MessageFormat(sentence.english(), Locale.ROOT).format(english);
            }
        }
        return reason;
    }
}
