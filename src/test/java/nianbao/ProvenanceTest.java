package nianbao;

import static nianbao.DataSet.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.source.CodePointOrder;
import nianbao.text.FoldedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of a data set leads back to the characters it was read from, and says so truly. */
class ProvenanceTest {
    private static final Pattern IN_TEXT = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern OF_REPORT = Pattern.compile("(r[0-9a-f]{16}(?:-\\d+)?):(.*)");

    private static final Pattern IN_TABLE = Pattern.compile("\\d+/\\d+/\\d+(@\\d+)?");
    private static final Set<String> STATES_WITH_VALUE = Set.of("read", "zero_stated", "derived", "corrected");
    private static final Set<String> STATES =
            Set.of("read", "zero_stated", "derived", "corrected", "blank", "slash", "dash", "none_word");
    /** Endings of files that extract reads or names in failures.csv, among those of the folders of these tests. */
    private static final Set<String> INPUTS = Set.of("html", "htm", "shtml", "mht", "txt", "pdf", "doc", "docx", "zip");

    private static final List<String> FILES_BY_REPORT =
            List.of("fields.csv", "indicators.csv", "quantities.csv", "sections.csv", "tables.csv", "findings.csv");

    static Stream<DataSet> dataSets() {
        return Stream.concat(Stream.of(DataSet.corpus(), DataSet.several()), DataSet.reports().stream());
    }

    /** Fails with the first rows for which the check has something to say. */
    private static void eachRow(DataSet data, String file, Function<Map<String, String>, String> complaint) {
        List<String> wrong = data.rows(file).stream()
                .map(row -> {
                    String said = complaint.apply(row);
                    return said.isEmpty() ? "" : said + " in " + row;
                })
                .filter(said -> !said.isEmpty())
                .limit(5)
                .toList();
        assertEquals(List.of(), wrong, file);
    }

    private static String differs(String expected, String found) {
        return expected.equals(found) ? "" : "'" + found + "' where the row says '" + expected + "'";
    }

    private static String span(DataSet data, Map<String, String> row) {
        return data.text(
                value(row, "report_id"), Integer.parseInt(value(row, "start")), Integer.parseInt(value(row, "end")));
    }

    private static String located(DataSet data, String reportId, String locator) {
        Matcher span = IN_TEXT.matcher(locator);
        assertTrue(span.matches(), locator);
        return data.text(reportId, Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
    }

    private static String bare(String text) {
        return FoldedText.compact(text).text().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyFieldIsTheTextAtItsPlace(DataSet data) {
        eachRow(data, "fields.csv", row -> {
            boolean placed = !value(row, "start").isEmpty();
            boolean ofText = value(row, "origin").equals("text");
            return placed ? differs(value(row, "raw"), span(data, row)) : ofText ? "a text field without a place" : "";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyQuantityIsTheTextAtItsPlace(DataSet data) {
        eachRow(data, "quantities.csv", row -> differs(value(row, "text"), span(data, row)));
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyIndicatorQuotesTheTextAtItsPlace(DataSet data) {
        eachRow(data, "indicators.csv", row -> {
            String quote = value(row, "quote");
            String locator = value(row, "locator");
            return switch (value(row, "origin")) {
                case "text" ->
                    quote.isBlank()
                            ? "a value without evidence"
                            : differs(quote, located(data, value(row, "report_id"), locator));
                case "table" -> IN_TABLE.matcher(locator).matches() ? "" : "no cell";
                default -> locator.isEmpty() ? "a value without a place" : "";
            };
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyDigitOfAnIndicatorStandsInItsQuote(DataSet data) {
        eachRow(data, "indicators.csv", row -> {
            boolean inText =
                    value(row, "origin").equals("text") && value(row, "state").equals("read");
            String quote = bare(value(row, "quote")).replaceAll("[,.]", "");
            boolean digits = quote.chars().anyMatch(Character::isDigit);
            // 41.268万 is 412680: the digits are the same but for zeros at the end
            String number = value(row, "value").replace(".", "").replaceAll("0+$", "");
            return !inText || !digits || quote.contains(number) ? "" : "the quote does not show the value";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyTableCellIsTheTextAtItsPlace(DataSet data) {
        eachRow(data, "tables.csv", row -> differs(value(row, "text"), span(data, row)));
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everySectionBeginsWithItsNumberAndHeading(DataSet data) {
        eachRow(data, "sections.csv", row -> {
            String text = span(data, row);
            String begins = bare(value(row, "number") + value(row, "heading"));
            int length = text.codePointCount(0, text.length());
            return !bare(text).startsWith(begins)
                    ? "'" + text.lines().findFirst().orElse("") + "'"
                    : differs(value(row, "characters"), Integer.toString(length));
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyFindingPointsIntoTheText(DataSet data) {
        eachRow(data, "findings.csv", row -> {
            for (String locator : value(row, "evidence").split(";", 0)) {
                // What two reports say points into both: ID:LOCATOR.
                Matcher other = OF_REPORT.matcher(locator);
                String id = other.matches() ? other.group(1) : value(row, "report_id");
                String place = other.matches() ? other.group(2) : locator;
                boolean blank = !place.isEmpty()
                        && !IN_TABLE.matcher(place).matches()
                        && located(data, id, place).isBlank();
                if (blank) {
                    return "evidence that shows nothing";
                }
            }
            return "";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyRowBelongsToAReport(DataSet data) {
        Set<String> reports = ids(data, row -> !value(row, "status").equals("not_a_report"));
        for (String file : FILES_BY_REPORT) {
            eachRow(data, file, row -> reports.contains(value(row, "report_id")) ? "" : "no such report");
        }
        Set<String> pages = ids(data, row -> true);
        eachRow(data, "sources.csv", row -> pages.contains(value(row, "report_id")) ? "" : "no such page");
        eachRow(data, "panel.csv", row -> reports.contains(value(row, "report_id")) ? "" : "no such report");
    }

    private static Set<String> ids(DataSet data, Function<Map<String, String>, Boolean> kept) {
        return data.rows("reports.csv").stream()
                .filter(kept::apply)
                .map(row -> value(row, "report_id"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyReportHasItsTextAndNoOtherTextIsThere(DataSet data) throws IOException {
        try (Stream<Path> texts = Files.list(data.folder().resolve("text"))) {
            assertEquals(
                    ids(data, row -> true),
                    texts.map(path -> String.valueOf(path.getFileName()).replace(".txt", ""))
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyInputIsASourceOrAFailure(DataSet data) throws IOException {
        Set<String> answered = Stream.of("sources.csv", "failures.csv")
                .flatMap(file -> data.rows(file).stream())
                .map(row -> value(row, "source"))
                .map(source -> source.replaceAll("!/.*", ""))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(data.input())) {
            Set<String> inputs = files.filter(Files::isRegularFile)
                    .map(file -> data.input().relativize(file).toString().replace('\\', '/'))
                    .filter(name -> INPUTS.contains(
                            name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            assertEquals(inputs, answered);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void noSourceIsAFailureToo(DataSet data) {
        Set<String> failed = data.rows("failures.csv").stream()
                .map(row -> value(row, "source"))
                .collect(Collectors.toSet());
        eachRow(data, "sources.csv", row -> failed.contains(value(row, "source")) ? "a failure, too" : "");
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void onlyStatesThatHaveOneCarryAValue(DataSet data) {
        eachRow(data, "indicators.csv", row -> {
            String state = value(row, "state");
            boolean filled = !value(row, "value").isEmpty();
            return !STATES.contains(state)
                    ? "unknown state"
                    : STATES_WITH_VALUE.contains(state) == filled ? "" : "state and value disagree";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void oneValueIsPreferredOrAFindingSaysWhyNone(DataSet data) {
        Map<List<String>, Integer> preferred = new HashMap<>();
        for (Map<String, String> row : data.rows("indicators.csv")) {
            if (!value(row, "value").isEmpty()) {
                preferred.merge(key(row), value(row, "preferred").equals("true") ? 1 : 0, Integer::sum);
            } else {
                assertFalse(value(row, "preferred").equals("true"), row.toString());
            }
        }
        Set<List<String>> conflicts = new HashSet<>();
        for (Map<String, String> row : data.rows("findings.csv")) {
            if (value(row, "rule").equals("conflicting_values")) {
                conflicts.add(List.of(value(row, "report_id"), indicator(value(row, "message"))));
            }
        }
        List<String> wrong = preferred.entrySet().stream()
                .filter(entry -> entry.getValue() != (conflicts.contains(panelColumn(entry.getKey())) ? 0 : 1))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static List<String> key(Map<String, String> row) {
        return List.of(value(row, "report_id"), value(row, "indicator"), value(row, "applicant"), value(row, "period"));
    }

    /** The report and the column of panel.csv that a conflict names. */
    private static List<String> panelColumn(List<String> key) {
        return List.of(key.get(0), key.get(2).isEmpty() ? key.get(1) : key.get(1) + "." + key.get(2));
    }

    private static String indicator(String message) {
        Matcher code = Pattern.compile("[a-z_]{3,}(?:\\.[a-z_]+)?").matcher(message);
        return code.find() ? code.group() : "";
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everyIndicatorIsInTheCodebook(DataSet data) {
        Set<String> codes = data.rows("codebook.csv").stream()
                .map(row -> value(row, "indicator"))
                .collect(Collectors.toSet());
        eachRow(data, "indicators.csv", row -> codes.contains(value(row, "indicator")) ? "" : "unknown indicator");
        eachRow(data, "quantities.csv", row -> {
            String code = value(row, "indicator");
            return code.isEmpty() || codes.contains(code) ? "" : "unknown indicator";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void aPartNamesAWholeOfItsReport(DataSet data) {
        Set<List<String>> quantities = data.rows("quantities.csv").stream()
                .map(row -> List.of(value(row, "report_id"), value(row, "quantity")))
                .collect(Collectors.toSet());
        eachRow(data, "quantities.csv", row -> {
            String parent = value(row, "parent");
            boolean known = quantities.contains(List.of(value(row, "report_id"), parent));
            return parent.isEmpty() || (known && !parent.equals(value(row, "quantity"))) ? "" : "no such whole";
        });
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void everySectionNamedIsASection(DataSet data) {
        Set<List<String>> paths = data.rows("sections.csv").stream()
                .map(row -> List.of(value(row, "report_id"), value(row, "path")))
                .collect(Collectors.toSet());
        for (String file : List.of("indicators.csv", "quantities.csv")) {
            eachRow(data, file, row -> {
                String path = value(row, "section");
                boolean known = paths.contains(List.of(value(row, "report_id"), path));
                return known || path.equals("0") || path.isEmpty() ? "" : "no such section";
            });
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void reportsStandInTheOrderOfTheirSources(DataSet data) {
        List<String> sources = data.rows("reports.csv").stream()
                .map(row -> value(row, "source"))
                .toList();
        assertEquals(sources.stream().sorted(CodePointOrder.INSTANCE).toList(), sources);
        List<String> reports = data.rows("reports.csv").stream()
                .map(row -> value(row, "report_id"))
                .toList();
        for (String file : FILES_BY_REPORT) {
            List<Integer> places = data.rows(file).stream()
                    .map(row -> reports.indexOf(value(row, "report_id")))
                    .toList();
            assertEquals(places.stream().sorted().toList(), places, file);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void rowsOfAReportStandInTheOrderOfTheText(DataSet data) {
        for (String file : List.of("fields.csv", "quantities.csv", "sections.csv", "tables.csv", "indicators.csv")) {
            Map<String, List<Integer>> starts = new HashMap<>();
            for (Map<String, String> row : data.rows(file)) {
                String place = file.equals("indicators.csv") ? value(row, "locator") : value(row, "start") + "-";
                String start = place.substring(0, Math.max(0, place.indexOf('-')));
                if (!start.isEmpty()) {
                    starts.computeIfAbsent(value(row, "report_id"), id -> new ArrayList<>())
                            .add(Integer.valueOf(start));
                }
            }
            starts.forEach((id, places) -> assertEquals(places.stream().sorted().toList(), places, file + " " + id));
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void reportsShowTheChosenFieldsAndCountTheirRows(DataSet data) {
        for (Map<String, String> report : data.rows("reports.csv")) {
            String id = value(report, "report_id");
            Map<String, String> chosen = data.rows("fields.csv", id).stream()
                    .filter(row -> value(row, "chosen").equals("true"))
                    .collect(Collectors.toMap(
                            row -> value(row, "field"),
                            row -> value(row, "value"),
                            (first, next) -> first.equals(next) ? first : first + "; " + next));
            for (String field : List.of("title", "agency", "report_year", "index_number", "publisher", "signed_date")) {
                assertEquals(chosen.getOrDefault(field, ""), value(report, field), id + " " + field);
            }
            Map.of(
                            "section_count",
                            "sections.csv",
                            "indicator_count",
                            "indicators.csv",
                            "quantity_count",
                            "quantities.csv")
                    .forEach((column, file) -> assertEquals(
                            value(report, column),
                            Integer.toString(data.rows(file, id).size()),
                            id + " " + column));
        }
    }
}
