package nianbao.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set of a few reports, written with only the columns that compare reads. */
public final class SmallDataSet {
    private final Path folder;
    private final StringBuilder reports = new StringBuilder(
            "report_id,source,agency,agency_function,agency_level,region_code,region_name,scope,report_year,form,"
                    + "issue_date,publish_date,indicator_count,error_count,warning_count,status\r\n");
    private final StringBuilder indicators = new StringBuilder(
            "report_id,indicator,applicant,period,state,qualifier,value_std,unit_std,locator,preferred\r\n");

    public SmallDataSet(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("text"));
    }

    /** Adds a report of a county's bureau of commerce. */
    public SmallDataSet report(String id, String agency, int year, String form, String text) throws IOException {
        return report(id, agency, "370000", year, form, text);
    }

    public SmallDataSet report(String id, String agency, String region, int year, String form, String text)
            throws IOException {
        reports.append(String.join(
                ",",
                id,
                id + ".html",
                agency,
                agency.isEmpty() ? "" : "商务",
                "county",
                region,
                "甲省",
                "own",
                Integer.toString(year),
                form,
                "",
                (year + 1) + "-01-20",
                "1",
                "0",
                "0",
                "ok\r\n"));
        Files.writeString(folder.resolve("text").resolve(id + ".txt"), text);
        return this;
    }

    /** Adds a preferred value of a report, as printed in the data set; a state such as {@code blank} has none. */
    public SmallDataSet value(String id, String indicator, String applicant, String value) {
        boolean number = !value.isEmpty() && Character.isDigit(value.charAt(value.length() - 1));
        return row(id, indicator, applicant, number ? "read" : value, number ? value : "", "true");
    }

    public SmallDataSet row(
            String id, String indicator, String applicant, String state, String number, String preferred) {
        String unit = number.isEmpty() ? "" : "件";
        indicators.append(String.join(
                ",", id, indicator, applicant, "year", state, "", number, unit, "1/1/1", preferred + "\r\n"));
        return this;
    }

    public Path write() throws IOException {
        Files.writeString(folder.resolve("reports.csv"), reports);
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        return folder;
    }
}
