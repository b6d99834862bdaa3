package nianbao.quantity;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The built-in vocabulary, read for tests. */
final class Vocabulary {
    static final MeasureWords MEASURES = new MeasureWords(rows("/nianbao/codebook/measure-words.csv").stream()
            .map(row -> new MeasureWord(
                    row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2], new BigDecimal(row[3])))
            .toList());
    static final NumberWords WORDS = new NumberWords(rows("/nianbao/codebook/number-words.csv").stream()
            .map(row -> new NumberWord(row[0], NumberWord.Reason.of(row[1])))
            .toList());
    static final QuantityScanner SCANNER = new QuantityScanner(MEASURES, WORDS);

    private Vocabulary() {}

    static List<String[]> rows(String resource) {
        try (CSVReader reader = new CSVReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.readAll();
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
