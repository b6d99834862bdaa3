package nianbao;

import static nianbao.DataSet.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.text.FoldedText;
import org.junit.jupiter.api.Test;

/**
 * What the program reads from the corpus against what a careful reader would find there. The floors lie just below what
 * is reached, so that a regression fails; they only rise, or fall in a commit that says why.
 */
class CorpusTest {
    private static final List<Map<String, String>> REPORTS = DataSet.read(DataSet.CORPUS.resolve("expected.csv"));
    private static final List<Map<String, String>> CELLS = DataSet.read(DataSet.CORPUS.resolve("expected-tables.csv"));
    private static final List<Map<String, String>> VALUES = DataSet.read(DataSet.CORPUS.resolve("expected-values.csv"));

    /** Columns of expected.csv that reports.csv has too. */
    private static final List<String> FIELDS = List.of(
            "title",
            "agency",
            "agency_function",
            "agency_level",
            "region_code",
            "report_year",
            "form",
            "index_number",
            "credit_code",
            "document_number",
            "issue_date",
            "publish_date",
            "signed_date",
            "publisher",
            "period_start",
            "period_end");

    private static final BigDecimal METADATA_FLOOR = new BigDecimal("0.940");
    private static final BigDecimal VALUE_FLOOR = new BigDecimal("0.960");
    private static final BigDecimal INDICATOR_FLOOR = new BigDecimal("0.860");
    private static final BigDecimal ZERO_FLOOR = new BigDecimal("0.825");
    private static final BigDecimal ZERO_PRECISION_FLOOR = new BigDecimal("0.870");

    private static final Path SCORES = Path.of("target", "corpus-scores");
    private static final DataSet DATA = DataSet.corpus();

    /** Right answers among those asked for. */
    private static final class Score {
        private final List<String> missed = new ArrayList<>();
        private int asked;

        void count(boolean right, String what) {
            asked++;
            if (!right) {
                missed.add(what);
            }
        }

        BigDecimal share() {
            return asked == 0
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(asked - missed.size())
                            .divide(BigDecimal.valueOf(asked), 3, RoundingMode.HALF_UP);
        }

        @Override
        public String toString() {
            return asked - missed.size() + " of " + asked + " = " + share();
        }
    }

    /** Leaves what was missed in {@code target/corpus-scores/}, for whoever wants to raise a floor. */
    private static void check(String name, Score score, BigDecimal floor) throws IOException {
        Files.createDirectories(SCORES);
        Files.writeString(SCORES.resolve(name + ".txt"), score + "\n" + String.join("\n", score.missed) + "\n");
        assertTrue(
                score.share().compareTo(floor) >= 0,
                () -> name + " " + score + " is below " + floor + "; missed: " + String.join("\n", score.missed));
    }

    @Test
    void metadataStayAsRightAsTheyAre() throws IOException {
        Score all = new Score();
        for (Map<String, String> expected : REPORTS) {
            if (!value(expected, "status_hint").equals("report")) {
                continue;
            }
            Map<String, String> read = DATA.report(value(expected, "source"));
            for (String field : FIELDS) {
                String wanted = value(expected, field);
                String found = value(read, field);
                if (!wanted.isEmpty() || !found.isEmpty()) {
                    String what = value(expected, "source") + " " + field + " '" + wanted + "' read '" + found + "'";
                    all.count(wanted.equals(found), what);
                }
            }
        }
        check("metadata", all, METADATA_FLOOR);
    }

    @Test
    void reportsAreToldFromOtherPages() {
        for (Map<String, String> expected : REPORTS) {
            boolean report = value(expected, "status_hint").equals("report");
            String status = value(DATA.report(value(expected, "source")), "status");
            assertEquals(report, !status.equals("not_a_report"), value(expected, "source") + " is " + status);
        }
    }

    @Test
    void printedNumbersAreFoundAmongTheQuantities() throws IOException {
        Score score = new Score();
        eachSource(VALUES, row -> !isZero(row), (source, wanted) -> {
            Map<String, Integer> found = counted(rows("quantities.csv", source), "value", "unit");
            for (Map<String, String> row : wanted) {
                score.count(take(found, measure(row, "value", "unit")), source + " " + value(row, "quote"));
            }
        });
        check("quantities", score, VALUE_FLOOR);
    }

    @Test
    void printedNumbersFindTheirIndicator() throws IOException {
        Score score = new Score();
        eachSource(VALUES, row -> !isZero(row) && !value(row, "indicator").isEmpty(), (source, wanted) -> {
            Map<String, Integer> found = new TreeMap<>();
            rows("indicators.csv", source).stream()
                    .filter(row -> value(row, "origin").equals("text")
                            && value(row, "state").equals("read"))
                    .forEach(row -> found.merge(code(row) + "=" + plain(value(row, "value")), 1, Integer::sum));
            for (Map<String, String> row : wanted) {
                String key = canonical(value(row, "indicator")) + "=" + plain(value(row, "value"));
                score.count(take(found, key), source + " " + key + " " + value(row, "quote"));
            }
        });
        check("indicators", score, INDICATOR_FLOOR);
    }

    /** Where the page counts several bodies apart, the truth has one row each and the data set their sum. */
    @Test
    void everyCellOfTheStatisticsTablesIsRight() {
        List<String> wrong = new ArrayList<>();
        eachSource(CELLS, row -> true, (source, wanted) -> {
            Map<String, List<Map<String, String>>> found = rows("indicators.csv", source).stream()
                    .filter(row -> !value(row, "origin").equals("text"))
                    .collect(Collectors.groupingBy(CorpusTest::code));
            wanted.stream().collect(Collectors.groupingBy(CorpusTest::code)).forEach((code, cells) -> {
                String truth = cells.size() == 1 ? cell(cells.get(0)) : sum(cells);
                List<String> read = found.getOrDefault(code, List.of()).stream()
                        .map(CorpusTest::cell)
                        .toList();
                if (!read.contains(truth)) {
                    wrong.add(source + " " + code + ": " + truth + ", read " + read);
                }
            });
        });
        assertEquals(List.of(), wrong);
    }

    private static String cell(Map<String, String> row) {
        return plain(value(row, "value")) + value(row, "unit") + " " + value(row, "state");
    }

    private static String sum(List<Map<String, String>> cells) {
        BigDecimal sum = cells.stream()
                .map(cell -> new BigDecimal(value(cell, "value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return plain(sum.toPlainString()) + value(cells.get(0), "unit") + " derived";
    }

    @Test
    void zerosInWordsFindTheirIndicator() throws IOException {
        Score found = new Score();
        Score right = new Score();
        eachSource(VALUES, row -> isZero(row) && !value(row, "indicator").isEmpty(), (source, wanted) -> {
            List<String> stated = rows("indicators.csv", source).stream()
                    .filter(row -> value(row, "state").equals("zero_stated"))
                    .map(CorpusTest::code)
                    .distinct()
                    .toList();
            List<String> codes = wanted.stream()
                    .map(row -> canonical(value(row, "indicator")))
                    .distinct()
                    .toList();
            codes.forEach(code -> found.count(stated.contains(code), source + " " + code));
            stated.forEach(code -> right.count(codes.contains(code), source + " " + code));
        });
        check("zeros found", found, ZERO_FLOOR);
        check("zeros right", right, ZERO_PRECISION_FLOOR);
    }

    private static boolean isZero(Map<String, String> row) {
        return value(row, "zero_stated").equals("true");
    }

    /** What is done with the expected rows of one report. */
    @FunctionalInterface
    private interface OfOneReport {
        void accept(String source, List<Map<String, String>> rows);
    }

    private static void eachSource(
            List<Map<String, String>> rows, Predicate<Map<String, String>> kept, OfOneReport action) {
        Map<String, List<Map<String, String>>> bySource = rows.stream()
                .filter(kept)
                .collect(Collectors.groupingBy(row -> value(row, "source"), TreeMap::new, Collectors.toList()));
        bySource.forEach(action::accept);
    }

    private static List<Map<String, String>> rows(String file, String source) {
        return DATA.rows(file, value(DATA.report(source), "report_id"));
    }

    private static Map<String, Integer> counted(List<Map<String, String>> rows, String number, String unit) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(measure(row, number, unit), 1, Integer::sum));
        return counts;
    }

    private static String measure(Map<String, String> row, String number, String unit) {
        return plain(value(row, number)) + FoldedText.compact(value(row, unit)).text();
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** As in the columns of panel.csv, without {@code .total}. */
    private static String code(Map<String, String> row) {
        boolean cumulative = value(row, "period").equals("cumulative");
        String dimension = cumulative ? "cumulative" : value(row, "applicant");
        return canonical(value(row, "indicator") + (dimension.isEmpty() ? "" : "." + dimension));
    }

    private static String canonical(String column) {
        return column.endsWith(".total") ? column.substring(0, column.length() - ".total".length()) : column;
    }

    private static boolean take(Map<String, Integer> counts, String key) {
        int left = counts.getOrDefault(key, 0);
        counts.put(key, left - 1);
        return left > 0;
    }
}
