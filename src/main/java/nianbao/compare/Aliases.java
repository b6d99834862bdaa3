package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;

/** Other names under which an agency reported, from a file of the user's. Immutable. */
final class Aliases {
    static final Aliases NONE = new Aliases(List.of());

    private static final List<String> HEADER = List.of("agency", "alias", "from_year", "to_year", "kind");
    private static final List<String> KINDS = List.of("renamed", "merged", "split");

    private final List<Alias> rows;

    private Aliases(List<Alias> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * One row: the reports of these years under the alias are the agency's.
     *
     * @param place file and line
     */
    private record Alias(String place, String agency, String alias, int fromYear, int toYear) {
        boolean shares(Alias other) {
            return alias.equals(other.alias) && fromYear <= other.toYear && other.fromYear <= toYear;
        }
    }

    /**
     * Reads the columns agency, alias, from_year, to_year, kind; an empty year leaves that end open.
     *
     * @throws CompareException if a column is missing, a year is none, or an alias leads to two agencies in one year
     */
    static Aliases read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvReader.read(file.toString(), in);
            if (!table.header().equals(HEADER)) {
                throw new CompareException(file + ":1: the columns must be (列名应为) " + String.join(",", HEADER));
            }
            List<Alias> rows = new ArrayList<>();
            for (CsvRow row : table.rows()) {
                rows.add(alias(file + ":" + row.line(), row));
            }
            Aliases aliases = new Aliases(rows);
            aliases.refuseForks();
            return aliases;
        }
    }

    private static Alias alias(String place, CsvRow row) {
        List<String> cells = row.values().stream().map(CsvWriter::unguard).toList();
        if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
            throw new CompareException(place + ": agency and alias are needed (缺机关名称)");
        }
        int from = year(place, cells.get(2), Integer.MIN_VALUE);
        int to = year(place, cells.get(3), Integer.MAX_VALUE);
        if (from > to) {
            throw new CompareException(place + ": from_year " + from + " is after to_year " + to + " (起止年份颠倒)");
        }
        String kind = cells.get(4).strip();
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            throw new CompareException(
                    place + ": unknown kind '" + kind + "' (未知类别); one of " + String.join(", ", KINDS));
        }
        return new Alias(place, cells.get(0), cells.get(1), from, to);
    }

    /** A report cannot be two agencies': of an organ that was split, one successor goes on. */
    private void refuseForks() {
        Map<String, List<Alias>> byName = new HashMap<>();
        for (Alias row : rows) {
            for (Alias earlier : byName.computeIfAbsent(row.alias(), name -> new ArrayList<>())) {
                int year = Math.max(row.fromYear(), earlier.fromYear());
                if (row.shares(earlier) && !last(row.agency(), year).equals(last(earlier.agency(), year))) {
                    throw new CompareException(row.place() + ": '" + row.alias() + "' is an alias of '"
                            + earlier.agency() + "' in those years already (" + earlier.place()
                            + "); its reports can go to one agency only (同一别名不能归两个机关)");
                }
            }
            byName.get(row.alias()).add(row);
        }
    }

    private static int year(String place, String printed, int open) {
        try {
            return printed.isBlank() ? open : Integer.parseInt(printed.strip());
        } catch (NumberFormatException e) {
            throw new CompareException(place + ": '" + printed + "' is not a year (不是年份)");
        }
    }

    /**
     * The reports under the names that the aliases give them. A renamed report takes over the region of its new name if
     * reports under that name are all of one region (a county that became a city has another code).
     */
    List<StoredReport> applied(List<StoredReport> reports) {
        if (rows.isEmpty()) {
            return reports;
        }
        Map<String, Set<String>> regions = new HashMap<>();
        for (StoredReport report : reports) {
            if (agency(report).isEmpty()) {
                regions.computeIfAbsent(report.agency(), agency -> new TreeSet<>())
                        .add(report.regionCode());
            }
        }
        return reports.stream()
                .map(report -> agency(report)
                        .map(agency -> report.named(agency, region(report, regions.getOrDefault(agency, Set.of()))))
                        .orElse(report))
                .toList();
    }

    private static String region(StoredReport report, Set<String> regions) {
        return regions.size() == 1 ? regions.iterator().next() : report.regionCode();
    }

    /** The name that the reports of an agency go under at last: 卫生局 became 卫生和计划生育局, which became 卫生健康局. */
    private Optional<String> agency(StoredReport report) {
        return later(report.agency(), report.year(), false).map(next -> last(next, report.year()));
    }

    private String last(String first, int year) {
        String name = first;
        Set<String> passed = new HashSet<>();
        while (passed.add(name)) {
            name = later(name, year, true).orElse(name);
        }
        return name;
    }

    /** @param renamedLater true if a row counts too whose years begin behind the report's */
    private Optional<String> later(String name, int year, boolean renamedLater) {
        return rows.stream()
                .filter(row ->
                        row.alias().equals(name) && (row.fromYear() <= year || renamedLater) && year <= row.toYear())
                .map(Alias::agency)
                .findFirst();
    }
}
