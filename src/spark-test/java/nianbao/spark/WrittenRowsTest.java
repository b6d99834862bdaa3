package nianbao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nianbao.csv.CsvWriter;
import org.junit.jupiter.api.Test;

class WrittenRowsTest {
    private static List<List<String>> rows(String written) {
        List<List<String>> rows = new ArrayList<>();
        new WrittenRows(written).forEachRemaining(rows::add);
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
    void refusesWhatNoWriterWrote() {
        assertThrows(IllegalStateException.class, () -> rows("a,\"b"));
        assertThrows(IllegalStateException.class, () -> rows("\"a\"b\r\n"));
    }
}
