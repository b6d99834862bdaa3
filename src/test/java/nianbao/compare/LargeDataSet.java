package nianbao.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nianbao.codebook.Codebook;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;

/** A data set of many agencies over twelve years in one form, with every cell of the form. */
public final class LargeDataSet {
    private static final int YEARS = 12;
    private static final List<String> APPLICANTS = List.of(
            "natural", "business", "research", "public_interest", "legal_service", "other_organisation", "total");

    private LargeDataSet() {}

    /** Writes it; the texts differ by the year and a sentence. */
    public static Path write(Path folder, int agencies) throws IOException {
        SmallDataSet data = new SmallDataSet(folder);
        List<Indicator> indicators = Codebook.builtIn().indicators().stream()
                .filter(indicator -> indicator.carriedBy(Form.STANDARD_2021))
                .toList();
        for (int agency = 0; agency < agencies; agency++) {
            for (int year = 2012; year < 2012 + YEARS; year++) {
                String id = String.format(Locale.ROOT, "r%014d%02d", agency, year - 2000);
                String text = "政府信息公开工作年度报告\n" + year + "年共收到申请" + agency + "件。\n本年没有发生行政复议。\n".repeat(20);
                data.report(id, "第" + agency + "县商务局", year, Form.STANDARD_2021.code(), text);
                int number = agency + year;
                for (Indicator indicator : indicators) {
                    for (String applicant : indicator.hasApplicant() ? APPLICANTS : List.of("")) {
                        number = (number * 31 + 7) % 997;
                        data.value(id, indicator.code(), applicant, Integer.toString(number));
                    }
                }
            }
        }
        return data.write();
    }
}
