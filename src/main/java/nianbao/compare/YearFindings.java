package nianbao.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nianbao.check.YearChecks;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;

/**
 * Writes comparison-findings.csv: where two neighbouring years of an agency do not fit (formats.md 2.3 and 2.5). All are
 * notes, because a wider scope or a clean-up of old rules breaks such a chain rightly. What a report does not state
 * cannot be checked and gives no row.
 */
final class YearFindings {
    private static final List<String> STOCKS = List.of("rules", "normative");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Notes notes;

    YearFindings(Notes notes) {
        this.notes = notes;
    }

    void write(List<Series> all, Table table) {
        for (Series series : all) {
            for (int i = 1; i < series.reports().size(); i++) {
                StoredReport before = series.reports().get(i - 1);
                StoredReport after = series.reports().get(i);
                if (after.year() == before.year() + 1) {
                    chain(before, after, table);
                    stocks(before, after, table);
                    jumps(before, after, table);
                }
            }
        }
    }

    private void chain(StoredReport before, StoredReport after, Table table) {
        for (String applicant : Indicator.APPLICANTS) {
            StoredValue out = before.value(new ValueKey("applications_carried_out", applicant, false));
            StoredValue in = after.value(new ValueKey("applications_carried_in", applicant, false));
            if (out.number() != null && in.number() != null) {
                String evidence = at(before, out) + ";" + at(after, in);
                finding(after, "carry_over_chain", applicant, out.number(), in.number(), evidence, table);
            }
        }
    }

    private void stocks(StoredReport before, StoredReport after, Table table) {
        if (before.form() != Form.STANDARD_2021 || after.form() != Form.STANDARD_2021) {
            return; // the trial form's stock is what was ever disclosed, not what is in force
        }
        for (String stock : STOCKS) {
            StoredValue old = before.value(new ValueKey(stock + "_valid", "", false));
            StoredValue made = after.value(new ValueKey(stock + "_made", "", false));
            StoredValue repealed = after.value(new ValueKey(stock + "_repealed", "", false));
            StoredValue now = after.value(new ValueKey(stock + "_valid", "", false));
            if (old.number() != null && made.number() != null && repealed.number() != null && now.number() != null) {
                BigDecimal expected = old.number().add(made.number()).subtract(repealed.number());
                String evidence =
                        String.join(";", at(before, old), at(after, made), at(after, repealed), at(after, now));
                finding(after, "stock_roll_forward", stock + "_valid", expected, now.number(), evidence, table);
            }
        }
    }

    private void jumps(StoredReport before, StoredReport after, Table table) {
        if (before.form() != after.form()) {
            return;
        }
        after.values().forEach((key, value) -> {
            StoredValue old = before.value(key);
            if (value.number() != null && old.number() != null && YearChecks.isJump(old.number(), value.number())) {
                String evidence = at(before, old) + ";" + at(after, value);
                finding(after, "magnitude_jump", key.panelColumn(), old.number(), value.number(), evidence, table);
            }
        });
    }

    private static String at(StoredReport report, StoredValue value) {
        return report.id() + ":" + value.locator();
    }

    private void finding(
            StoredReport report,
            String rule,
            String subject,
            BigDecimal left,
            BigDecimal right,
            String evidence,
            Table table) {
        BigDecimal difference = right.subtract(left);
        if (difference.signum() == 0) {
            return;
        }
        String share = left.signum() == 0 || rule.equals("magnitude_jump")
                ? ""
                : notes.text(
                        "finding.share",
                        difference
                                .abs()
                                .multiply(HUNDRED)
                                .divide(left.abs(), 1, RoundingMode.HALF_UP)
                                .toPlainString());
        String message = notes.text(
                "finding." + rule, subject, left.toPlainString(), right.toPlainString(), difference.toPlainString());
        table.text(report.id()).text(rule).text("note").text(message + share);
        table.number(left).number(right).number(difference).text(evidence).end();
    }
}
