package nianbao.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a {@code *.jsonl} file, or those of a folder: one labelled report a line. */
final class GoldReader {
    private static final String MEMBER = "!/";
    private static final String DATE = "issue_date";

    /** Keys of the gold and the columns of reports.csv that answer them; the date goes by its label. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("agency", "agency"),
            Map.entry("agency_function", "agency_function"),
            Map.entry("agency_level_code", "agency_level"),
            Map.entry("region_code", "region_code"),
            Map.entry("form", "form"),
            Map.entry("report_year", "report_year"),
            Map.entry("index_number", "index_number"),
            Map.entry("credit_code", "credit_code"),
            Map.entry("document_number", "document_number"),
            Map.entry("publish_date", "publish_date"),
            Map.entry("signed_date", "signed_date"),
            Map.entry("publisher", "publisher"),
            Map.entry("period_start", "period_start"),
            Map.entry("period_end", "period_end"),
            Map.entry("address", "contact_address"),
            Map.entry("postcode", "contact_postcode"),
            Map.entry("phone", "contact_phone"),
            Map.entry("fax", "contact_fax"),
            Map.entry("email", "contact_email"),
            Map.entry("website", "website"));

    private static final Map<String, String> QUALIFIERS =
            Map.of("", "", "余", "over", "多", "over", "约", "about", "近", "under");

    private final GoldLabels labels = GoldLabels.builtIn();

    /** The reports of all files, by file name and line. */
    List<GoldReport> read(Path folder) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Path file : files(folder)) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    reports.add(report(file, number, line, names));
                }
            }
        }
        return reports;
    }

    /** The gold files of a folder in the order of their names; a file is itself. */
    static List<Path> files(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private GoldReport report(Path file, int number, String line, Set<String> names) {
        String place = file.getFileName() + ":" + number + ": ";
        try {
            Map<String, @Nullable Object> members = Json.object(line);
            String name = text(members, text(members, "id").isEmpty() ? "file" : "id");
            if (name.isEmpty() || !names.add(name)) {
                throw new GoldException(place + "an 'id' or 'file' of its own is missing");
            }
            return report(file, name, members);
        } catch (IOException | NumberFormatException e) {
            throw new GoldException(place + e.getMessage());
        }
    }

    private GoldReport report(Path file, String name, Map<String, @Nullable Object> members) throws IOException {
        String path = text(members, "file");
        byte[] bytes = path.isEmpty()
                ? text(members, "text").getBytes(StandardCharsets.UTF_8)
                : bytes(file.resolveSibling(path).normalize());
        if (bytes.length == 0) {
            throw new IOException("neither 'text' nor 'file'");
        }
        List<GoldCount> counts = new ArrayList<>();
        for (Map<String, @Nullable Object> count : objects(members, "counts")) {
            counts.add(count(count));
        }
        return new GoldReport(
                name,
                path.isEmpty() ? null : path,
                new GoldContent(bytes),
                fields(members),
                objects(members, "other_dates").stream()
                        .map(date -> text(date, "date"))
                        .collect(Collectors.toSet()),
                counts,
                members.containsKey("cells") ? cells(members) : null,
                !Boolean.FALSE.equals(members.get("counts_complete")),
                (Boolean) members.get("period_garbled_on_page"),
                findings(members));
    }

    private static @Nullable List<String> findings(Map<String, @Nullable Object> members) {
        return members.get("findings") instanceof List<?> rules
                ? rules.stream().map(String::valueOf).toList()
                : null;
    }

    private static byte[] bytes(Path path) throws IOException {
        String name = path.toString().replace('\\', '/');
        int member = name.indexOf(MEMBER);
        if (member < 0) {
            return Files.readAllBytes(path);
        }
        try (ZipFile zip = new ZipFile(name.substring(0, member))) {
            ZipEntry entry = zip.getEntry(name.substring(member + MEMBER.length()));
            if (entry == null) {
                throw new IOException("no such member: " + name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    private static Map<String, String> fields(Map<String, @Nullable Object> members) {
        Map<String, String> fields = new HashMap<>();
        COLUMNS.forEach((key, column) -> {
            if (members.containsKey(key)) {
                fields.put(column, text(members, key));
            }
        });
        if (members.containsKey(DATE) && !members.containsKey("date_label")) {
            fields.put(DATE, text(members, DATE));
        } else if (!text(members, DATE).isEmpty()) {
            fields.put(dateColumn(text(members, "date_label")), text(members, DATE));
        }
        return fields;
    }

    /** The column that a date with this label belongs in; brackets say where one without a label stands. */
    private static String dateColumn(String label) {
        if (label.equals("(落款)")) {
            return "signed_date";
        }
        return Stream.of("成文", "生成", "产生", "產生", "发文", "發文").anyMatch(label::contains) ? DATE : "publish_date";
    }

    private static List<CellValue> cells(Map<String, @Nullable Object> members) {
        return objects(members, "cells").stream()
                .map(cell -> CellValue.of(
                        withoutTotal(text(cell, "indicator")),
                        text(cell, "value").isEmpty() ? null : new BigDecimal(text(cell, "value")),
                        text(cell, "unit"),
                        text(cell, "state")))
                .toList();
    }

    private GoldCount count(Map<String, @Nullable Object> members) {
        String label = text(members, "label");
        String quote = text(members, "quote");
        return new GoldCount(
                label,
                new BigDecimal(text(members, "value")),
                text(members, "unit"),
                members.containsKey("qualifier") ? text(members, "qualifier") : QUALIFIERS.get(text(members, "approx")),
                text(members, "tier").equals("side"),
                Boolean.TRUE.equals(members.get("zero_by_words")),
                quote,
                members.containsKey("indicator") ? keys(members) : labels.indicators(label));
    }

    private static @Nullable List<String> keys(Map<String, @Nullable Object> members) {
        return members.get("indicator") == null
                ? null
                : Stream.of(text(members, "indicator").split(" ", -1))
                        .filter(key -> !key.isEmpty())
                        .map(GoldReader::withoutTotal)
                        .toList();
    }

    /** Applications by all applicants together are the indicator itself. */
    private static String withoutTotal(String key) {
        return key.endsWith(".total") ? key.substring(0, key.length() - ".total".length()) : key;
    }

    private static String text(Map<String, @Nullable Object> members, String key) {
        Object value = members.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> members, String key) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        if (members.get(key) instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, @Nullable Object> object = new HashMap<>();
                    map.forEach((name, value) -> object.put(String.valueOf(name), value));
                    objects.add(object);
                }
            }
        }
        return objects;
    }
}
