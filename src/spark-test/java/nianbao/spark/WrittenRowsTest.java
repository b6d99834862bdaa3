package nianbao.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nianbao.csv.CsvWriter;
import org.junit.jupiter.api.Test;

class WrittenRowsTest {
    private static List<List<String>> rows(String written) {
        List<List<String>> rows = new ArrayList<>();
        new WrittenRows(written.getBytes(UTF_8)).forEachRemaining(rows::add);
        return rows;
    }

    @Test
    void givesBackWhatTheWriterWasGiven() {
        List<List<String>> given = List.of(
                List.of("", "a", "\"", "\"\"", "a\r\nb", ""),
                List.of("a,b", "\"a\"", "\n", "\r", ",", "年报"),
                List.of("", "", "", "", "", ""));
        StringBuilder written = new StringBuilder();
        CsvWriter csv = new CsvWriter(written);
        for (List<String> row : given) {
            row.forEach(csv::plain);
            csv.endRow();
        }
        assertEquals(given, rows(written.toString()));
    }

    @Test
    void givesBackRowsAsWritten() {
        String written = "a,\"b\"\"\r\n\"\r\n年,报\r\n";
        StringBuilder all = new StringBuilder();
        new WrittenRows(written.getBytes(UTF_8)).forEachRemaining(row -> all.append(new String(row.whole(), UTF_8)));
        assertEquals(written, all.toString());
    }

    @Test
    void refusesWhatNoWriterWrote() {
        assertThrows(IllegalStateException.class, () -> rows("a,\"b"));
        assertThrows(IllegalStateException.class, () -> rows("\"a\"b\r\n"));
    }
}
