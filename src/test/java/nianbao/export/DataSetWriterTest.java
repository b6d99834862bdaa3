package nianbao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.codebook.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetWriterTest {
    @TempDir
    Path folder;

    private static List<String> strings(String json, String field) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && field.equals(parser.currentName())) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    @Test
    void theDataPackageNamesEveryFileAndColumn() throws IOException {
        DataSetSchema schema = SampleReport.schema();
        String json = new DataPackage(schema).json();
        List<String> expected = new ArrayList<>(List.of("nianbao"));
        for (DataFile file : schema.files()) {
            expected.add(file.stem());
            schema.columns(file).forEach(column -> expected.add(column.name()));
        }
        assertEquals(expected, strings(json, "name"));
        assertTrue(strings(json, "path")
                .containsAll(schema.files().stream().map(DataFile::fileName).toList()));
        assertTrue(strings(json, "unit").containsAll(List.of("件", "元")));
    }

    @Test
    void filesAppearOnlyWhenCommitted() throws IOException {
        Path aside = Files.createDirectory(folder.resolve("aside"));
        Files.writeString(folder.resolve("terms.csv"), "left over");
        try (DataSetWriter files = new DataSetWriter(aside, SampleReport.schema())) {
            files.append(DataFile.SOURCES, SourceRows.row("r0123456789abcdef", "a,b.html", "", ""));
            assertFalse(Files.exists(folder.resolve("sources.csv")));
            files.commit(folder);
        }
        assertEquals(
                "\uFEFFreport_id,source,source_url,fetched_at\r\nr0123456789abcdef,\"a,b.html\",,\r\n",
                Files.readString(folder.resolve("sources.csv")));
        assertFalse(Files.exists(folder.resolve("terms.csv")));
        assertTrue(Files.exists(folder.resolve("datapackage.json")));
        assertTrue(Files.readString(folder.resolve("codebook.csv")).contains("fees,收费,fees,元"));
    }

    @Test
    void panelHeadersMayBeLabels() {
        DataSetSchema schema =
                new DataSetSchema(SampleReport.codebook(), List.of(), PanelLabels.ZH, false, false, Wording.ZH);
        List<String> names =
                schema.columns(DataFile.PANEL).stream().map(Column::name).toList();
        assertEquals("region_code", names.get(0));
        assertTrue(names.containsAll(List.of("新收申请（总计）", "收费", "收费（累计）")), names.toString());
    }

    @Test
    void equalLabelsAreToldApart() {
        Indicator fees = SampleReport.codebook().get(1);
        Indicator same = SampleReport.fees("fees_old");
        DataSetSchema schema =
                new DataSetSchema(List.of(fees, same), List.of(), PanelLabels.ZH, false, false, Wording.ZH);
        List<String> names =
                schema.columns(DataFile.PANEL).stream().map(Column::name).toList();
        assertEquals(List.of("收费", "收费（累计）", "收费 [fees_old]", "收费（累计） [fees_old.cumulative]"), names.subList(6, 10));
    }
}
