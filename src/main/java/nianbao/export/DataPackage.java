package nianbao.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes datapackage.json: every file, column, type, unit and key, as a Frictionless Data Package. */
public final class DataPackage {
    /** The name that readers of such packages look for. */
    public static final String FILE_NAME = "datapackage.json";

    private final String title;
    private final List<Resource> resources;
    private final Wording wording;
    private final boolean texts;

    /**
     * A CSV file of the package.
     *
     * @param stem its name without ending
     */
    public record Resource(String stem, String title, List<Column> columns) {
        public Resource {
            columns = List.copyOf(columns);
        }
    }

    /** The package of a data set. */
    DataPackage(DataSetSchema schema) {
        this(
                schema.wording().text("package.title"),
                schema.files().stream()
                        .map(file -> new Resource(
                                file.stem(), schema.wording().text("file." + file.fileName()), schema.columns(file)))
                        .toList(),
                schema.wording(),
                true);
    }

    /** A package of these files and nothing else. */
    public DataPackage(String title, List<Resource> resources, Wording wording) {
        this(title, resources, wording, false);
    }

    private DataPackage(String title, List<Resource> resources, Wording wording, boolean texts) {
        this.title = title;
        this.resources = List.copyOf(resources);
        this.wording = wording;
        this.texts = texts;
    }

    /** The file's content, with a line break at its end. */
    public String json() {
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-package");
        json.writeStringField("name", "nianbao");
        json.writeStringField("title", title);
        json.writeArrayFieldStart("resources");
        for (Resource resource : resources) {
            resource(json, resource);
        }
        json.writeEndArray();
        if (texts) {
            texts(json);
        }
        json.writeEndObject();
    }

    private void texts(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("texts");
        json.writeStringField("path", TextFolder.NAME + "/{report_id}.txt");
        json.writeStringField("mediatype", "text/plain");
        json.writeStringField("encoding", "utf-8");
        json.writeStringField("description", wording.text("package.texts"));
        json.writeEndObject();
    }

    private void resource(JsonGenerator json, Resource resource) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", resource.stem());
        json.writeStringField("path", resource.stem() + ".csv");
        json.writeStringField("title", resource.title());
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", ",");
        json.writeStringField("lineTerminator", "\r\n");
        json.writeStringField("quoteChar", "\"");
        json.writeBooleanField("doubleQuote", true);
        json.writeBooleanField("header", true);
        json.writeEndObject();
        schema(json, resource.columns());
        json.writeEndObject();
    }

    private void schema(JsonGenerator json, List<Column> columns) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : columns) {
            field(json, column);
        }
        json.writeEndArray();
        List<Column> key = columns.stream().filter(Column::primary).toList();
        if (!key.isEmpty()) {
            json.writeArrayFieldStart("primaryKey");
            for (Column column : key) {
                json.writeString(column.name());
            }
            json.writeEndArray();
        }
        references(json, columns);
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void field(JsonGenerator json, Column column) throws IOException {
        boolean zh = wording == Wording.ZH;
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().code());
        if (!column.unit().isEmpty()) {
            json.writeStringField("unit", column.unit());
        }
        json.writeStringField("description", zh ? column.descriptionZh() : column.descriptionEn());
        json.writeStringField(
                "description_" + (zh ? "en" : "zh"), zh ? column.descriptionEn() : column.descriptionZh());
        json.writeEndObject();
    }

    private static void references(JsonGenerator json, List<Column> columns) throws IOException {
        List<Column> pointing = columns.stream()
                .filter(column -> !column.references().isEmpty())
                .toList();
        if (pointing.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("foreignKeys");
        for (Column column : pointing) {
            String[] target = column.references().split("\\.", 2);
            json.writeStartObject();
            json.writeStringField("fields", column.name());
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", target[0]);
            json.writeStringField("fields", target[1]);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
