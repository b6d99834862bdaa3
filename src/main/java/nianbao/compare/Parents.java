package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;

/** Which agencies report to which body, from a file of the user's. Immutable. */
final class Parents {
    private static final List<String> HEADER =
            List.of("parent_region_code", "parent", "region_code", "agency", "from_year", "to_year");

    private final Map<Agency, List<Member>> members = new LinkedHashMap<>();

    /**
     * An agency by its name.
     *
     * @param region its code, or empty for any
     */
    record Agency(String region, String name) {
        boolean is(StoredReport report) {
            return name.equals(report.agency()) && (region.isEmpty() || region.equals(report.regionCode()));
        }
    }

    /** An agency whose reports of these years go into the parent's. */
    record Member(Agency agency, int fromYear, int toYear) {
        boolean reportsOn(int year) {
            return fromYear <= year && year <= toYear;
        }
    }

    private Parents() {}

    /**
     * Reads the columns parent_region_code, parent, region_code, agency, from_year, to_year; region codes and years may
     * be empty.
     *
     * @throws CompareException if a column is missing or a year is none
     */
    static Parents read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvReader.read(file.toString(), in);
            if (!table.header().equals(HEADER)) {
                throw new CompareException(file + ":1: the columns must be (列名应为) " + String.join(",", HEADER));
            }
            Parents parents = new Parents();
            for (CsvRow row : table.rows()) {
                parents.add(file + ":" + row.line(), row.values());
            }
            return parents;
        }
    }

    private void add(String place, List<String> row) {
        List<String> cells =
                row.stream().map(CsvWriter::unguard).map(String::strip).toList();
        if (cells.get(1).isEmpty() || cells.get(3).isEmpty()) {
            throw new CompareException(place + ": parent and agency are needed (缺机关名称)");
        }
        Member member = new Member(
                new Agency(cells.get(2), cells.get(3)),
                year(place, cells.get(4), Integer.MIN_VALUE),
                year(place, cells.get(5), Integer.MAX_VALUE));
        members.computeIfAbsent(new Agency(cells.get(0), cells.get(1)), parent -> new ArrayList<>())
                .add(member);
    }

    private static int year(String place, String printed, int open) {
        try {
            return printed.isEmpty() ? open : Integer.parseInt(printed);
        } catch (NumberFormatException e) {
            throw new CompareException(place + ": '" + printed + "' is not a year (不是年份)");
        }
    }

    /** Every parent with its members, in file order. */
    Map<Agency, List<Member>> all() {
        return members;
    }
}
