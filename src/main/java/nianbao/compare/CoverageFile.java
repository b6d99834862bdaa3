package nianbao.compare;

import java.util.List;

/**
 * Writes coverage.csv: which years each agency has reports on. A year without one between two reports has the status
 * {@code missing}; a further report on a year that has one is {@code duplicate}, or {@code predecessor} if an alias gave
 * the agency several names in that year, and enters no other file.
 */
final class CoverageFile {
    private CoverageFile() {}

    static void write(List<Series> all, Table table) {
        for (Series series : all) {
            int next = series.reports().get(0).year();
            for (StoredReport report : series.reports()) {
                for (; next < report.year(); next++) {
                    table.series(report).number(next).text("").text("").text("missing");
                    table.plain("").plain("").plain("").end();
                }
                row(report, report.status(), table);
                series.duplicates().stream()
                        .filter(duplicate -> duplicate.year() == report.year())
                        .forEach(further ->
                                row(further, Series.isOtherName(report, further) ? "predecessor" : "duplicate", table));
                next = report.year() + 1;
            }
        }
    }

    private static void row(StoredReport report, String status, Table table) {
        table.series(report).number(report.year()).text(report.id());
        table.text(report.form().code()).text(status);
        table.plain(report.counts().values())
                .plain(report.counts().errors())
                .plain(report.counts().warnings())
                .end();
    }
}
