package nianbao.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The words over the columns of the official forms; from {@code table-heads.csv}. Immutable. */
final class HeadWords {
    /** Words side by side that make a line a table's head. */
    static final int ENOUGH = 2;

    private static final String RESOURCE = "/nianbao/read/table-heads.csv";

    private static final Set<String> SERIAL = Set.of("序号", "编号", "行次");

    private final Set<String> words;

    private HeadWords(Set<String> words) {
        this.words = words;
    }

    /** The built-in list. */
    static HeadWords builtIn() {
        try (InputStream stream = HeadWords.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            String csv = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new HeadWords(csv.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if this, without a note in brackets, stands over a column of some form, or over several. */
    boolean contains(String text) {
        int note = Math.max(text.indexOf('（'), text.indexOf('('));
        return words.contains(note > 0 ? text.substring(0, note) : text);
    }

    /** True if this stands over the numbers of the rows, which are no figures. */
    boolean isSerial(String text) {
        return SERIAL.contains(text);
    }
}
