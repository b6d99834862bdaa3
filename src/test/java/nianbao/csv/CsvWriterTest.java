package nianbao.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private static String row(String... texts) {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out);
        for (String text : texts) {
            csv.text(text);
        }
        csv.endRow();
        return out.toString();
    }

    @Test
    void quotesOnlyWhereNeeded() {
        assertEquals("a,\"b,c\",\"d\"\"e\",\"f\ng\",,h i\r\n", row("a", "b,c", "d\"e", "f\ng", "", "h i"));
    }

    @Test
    void guardsTextsThatSpreadsheetsRun() {
        assertEquals("'=1,'+1,'-1,'@a,''a,'\tb,\"'\rc\"\r\n", row("=1", "+1", "-1", "@a", "'a", "\tb", "\rc"));
    }

    @Test
    void leavesNumbersAlone() {
        StringBuilder out = new StringBuilder();
        new CsvWriter(out).plain("-5").plain("+1").endRow();
        assertEquals("-5,+1\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "=1", "'", "''a", "-", "\t", "\r", "a\rb", "a\r\nb", "a\nb\n", "a\"\"b", ",", "𠮷,！", " a "
            })
    void givesBackWhatWasWritten(String text) throws IOException {
        String file = row("h1", "h2", "h3") + row("x", text, text) + row(text, "y", "z");
        CsvTable table = CsvReader.read("t.csv", new ByteArrayInputStream(file.getBytes(UTF_8)));
        List<String> values = table.rows().get(0).values();
        assertEquals(text, CsvWriter.unguard(values.get(1)));
        assertEquals(text, CsvWriter.unguard(values.get(2)));
        assertEquals(text, CsvWriter.unguard(table.rows().get(1).values().get(0)));
        assertEquals("z", table.rows().get(1).values().get(2));
    }
}
