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

    private final List<Alias> rows;

    private Aliases(List<Alias> rows) {
        this.rows = List.copyOf(rows);
    }

    /** One row: the reports of these years under the alias are the agency's. */
    private record Alias(String agency, String alias, int fromYear, int toYear) {}

    /**
     * Reads the columns agency, alias, from_year, to_year, kind; an empty year leaves that end open.
     *
     * @throws CompareException if a column is missing or a year is none
     */
    static Aliases read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvReader.read(file.toString(), in);
            if (!table.header().equals(HEADER)) {
                throw new CompareException(file + ":1: the columns must be (列名应为) " + String.join(",", HEADER));
            }
            List<Alias> rows = new ArrayList<>();
            for (CsvRow row : table.rows()) {
                List<String> cells =
                        row.values().stream().map(CsvWriter::unguard).toList();
                if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
                    throw new CompareException(file + ":" + row.line() + ": agency and alias are needed (缺机关名称)");
                }
                String place = file + ":" + row.line();
                rows.add(new Alias(
                        cells.get(0),
                        cells.get(1),
                        year(place, cells.get(2), Integer.MIN_VALUE),
                        year(place, cells.get(3), Integer.MAX_VALUE)));
            }
            return new Aliases(rows);
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
        Optional<String> name = later(report.agency(), report.year(), false);
        Set<String> passed = new HashSet<>(Set.of(report.agency()));
        while (name.isPresent() && passed.add(name.get())) {
            Optional<String> next = later(name.get(), report.year(), true);
            if (next.isEmpty()) {
                return name;
            }
            name = next;
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
