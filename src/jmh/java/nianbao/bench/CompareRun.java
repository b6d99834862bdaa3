package nianbao.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nianbao.codebook.Codebook;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;
import nianbao.compare.ComparedDataSet;
import nianbao.compare.Comparison;
import nianbao.compare.Notes;
import nianbao.compare.ReportFilter;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;

/**
 * Comparing a generated data set: agencies of 20 functions in 100 counties over 12 years and three forms, every cell of
 * the form filled, a text of some 5,000 characters each. Arguments: number of reports, work folder.
 */
public final class CompareRun {
    private static final double MEBIBYTE = 1 << 20;
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 12;
    private static final int FUNCTIONS = 20;
    private static final int COUNTIES = 100;
    private static final int SENTENCES = 60;
    private static final List<String> APPLICANTS = List.of(
            "natural", "business", "research", "public_interest", "legal_service", "other_organisation", "total");

    private final Codebook codebook = Codebook.builtIn();
    private final Random random = new Random(1);
    private long values;

    private CompareRun() {}

    /** Generates the data set and compares it. */
    public static void main(String[] args) throws IOException {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path work = Path.of(args.length > 1 ? args[1] : "target/bench/compare-run");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CompareRun run = new CompareRun();
        run.generate(work.resolve("data"), reports);
        out.printf(Locale.ROOT, "%d reports, %d values%n", reports, run.values);
        Meter meter = new Meter();
        DataSetSchema schema = new DataSetSchema(
                run.codebook.indicators(), run.codebook.crosswalk(), PanelLabels.CODES, true, false, Wording.ZH);
        Comparison comparison = Comparison.of(
                List.of(ComparedDataSet.in(work.resolve("data"))), null, ReportFilter.of(List.of()), schema);
        double read = meter.seconds();
        comparison.write(
                work.resolve("comparison"), Notes.of("zh"), comparison.across(run.codebook.checkRules(), null), false);
        out.printf(
                Locale.ROOT,
                "read in %.1f s, all files written in %.1f s, %.1f processor seconds, heap limit %.0f MiB%n",
                read,
                meter.seconds(),
                meter.processorSeconds(),
                Runtime.getRuntime().maxMemory() / MEBIBYTE);
    }

    private void generate(Path folder, int count) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        try (BufferedWriter reports = Files.newBufferedWriter(folder.resolve("reports.csv"));
                BufferedWriter indicators = Files.newBufferedWriter(folder.resolve("indicators.csv"));
                BufferedWriter findings = Files.newBufferedWriter(folder.resolve("findings.csv"))) {
            reports.write(
                    "report_id,source,agency,agency_function,agency_level,region_code,region_name,scope,report_year,"
                            + "form,issue_date,publish_date,indicator_count,error_count,warning_count,status\r\n");
            indicators.write("report_id,agency,report_year,form,indicator,applicant,period,value,unit,state,qualifier,"
                    + "origin,section,quote,locator,rule,confidence,value_std,unit_std,preferred\r\n");
            findings.write("report_id,rule,severity,message,left,right,difference,evidence\r\n");
            for (int i = 0; i < count; i++) {
                report(i, folder, reports, indicators, findings);
            }
        }
    }

    private void report(
            int number, Path folder, BufferedWriter reports, BufferedWriter indicators, BufferedWriter findings)
            throws IOException {
        int agency = number / YEARS;
        int year = FIRST_YEAR + number % YEARS;
        String id = String.format(Locale.ROOT, "r%016x", number);
        String name = "第" + agency / FUNCTIONS + "县第" + agency % FUNCTIONS + "局";
        Form form = year < 2019 ? Form.NATIONAL_2014 : year < 2021 ? Form.TRIAL_2019 : Form.STANDARD_2021;
        reports.write(String.join(
                ",",
                id,
                "pages/" + id + ".html",
                name,
                "职能" + agency % FUNCTIONS,
                "county",
                Integer.toString(370_000 + agency / FUNCTIONS % COUNTIES),
                "某省某县",
                "own",
                Integer.toString(year),
                form.code(),
                "",
                (year + 1) + "-01-20",
                "230",
                "0",
                "1",
                "findings\r\n"));
        Files.writeString(folder.resolve("text").resolve(id + ".txt"), text(agency, year));
        int row = 0;
        for (Indicator indicator : codebook.indicators()) {
            if (indicator.carriedBy(form)) {
                row++;
                int column = 0;
                for (String applicant : indicator.hasApplicant() ? APPLICANTS : List.of("")) {
                    value(id, name, year, form, indicator, applicant, "1/" + row + "/" + ++column, indicators);
                }
            }
        }
        findings.write(id + ",outcome_sum_standard,warning,办理结果总计为 12，各项之和为 11。,12,11,-1,1/3/1;0-20\r\n");
    }

    private void value(
            String id,
            String agency,
            int year,
            Form form,
            Indicator indicator,
            String applicant,
            String locator,
            BufferedWriter out)
            throws IOException {
        String number = Integer.toString(random.nextInt(3) == 0 ? random.nextInt(500) : 0);
        out.write(String.join(
                ",",
                id,
                agency,
                Integer.toString(year),
                form.code(),
                indicator.code(),
                applicant,
                "year",
                number,
                indicator.unit(),
                "read,,table,二/（一）",
                indicator.labelZh() + number,
                locator,
                "table:" + indicator.code(),
                "0.99",
                number,
                indicator.unit(),
                "true\r\n"));
        values++;
    }

    /** A third of the sentences are everybody's, a half the agency's own of every year, the rest new. */
    private String text(int agency, int year) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            String of = i % 3 == 0
                    ? "各机关"
                    : i % 6 < 4 ? "第" + word(agency) + "号机关" : "第" + word(agency) + word(year) + "号机关";
            text.append(of)
                    .append("依照条例的规定做好政府信息公开工作的第")
                    .append(word(i))
                    .append("个方面，当年共办理")
                    .append(random.nextInt(1000))
                    .append("件，比上一年有所增加，群众对办理的结果总体满意，没有发生因此引起的争议，今后将继续改进。\n");
        }
        return text.toString();
    }

    /** Letters, because digits are masked. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 20 - 1) {
            word.append("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(rest % 20));
        }
        return word.toString();
    }
}
