package nianbao.codebook;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads indicators.csv. Codebook order is the file's order: by topic, as a report goes (disclosure, response,
 * applications, outcomes, fees, review and litigation, tables of article 20, organisation), not by era.
 */
final class Indicators {
    static final RuleFile FILE = new RuleFile(
            "indicators.csv",
            List.of("indicator"),
            List.of(
                    "indicator",
                    "label_zh",
                    "label_en",
                    "unit",
                    "measure_words",
                    "has_applicant",
                    "section",
                    "forms",
                    "comparable_with",
                    "definition",
                    "caveat",
                    "stata_name"));

    /** Units that standard values may be in. */
    private static final Set<String> UNITS = Set.of("条", "件", "次", "人次", "人", "个", "项", "篇", "期", "元");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    /** A Stata name: 1 to 32 letters, digits or underscores, no digit in front. */
    private static final Pattern STATA_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");

    private Indicators() {}

    /** The indicators by code, in codebook order. */
    static Map<String, Indicator> read(List<RuleRow> rows) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        Map<String, String> byStataName = new HashMap<>();
        RuleRows.check(rows, row -> {
            Indicator indicator = indicator(row);
            byCode.put(indicator.code(), indicator);
            String other = byStataName.put(indicator.stataName().toLowerCase(Locale.ROOT), indicator.code());
            if (other != null) {
                throw row.error("the stata_name '" + indicator.stataName() + "' is that of " + other + " too");
            }
        });
        RuleRows.check(rows, row -> checkReferences(row, byCode));
        return Collections.unmodifiableMap(byCode);
    }

    private static Indicator indicator(RuleRow row) {
        return new Indicator(
                matching(row, "indicator", CODE),
                row.required("label_zh"),
                row.required("label_en"),
                unit(row),
                row.list("measure_words"),
                yes(row),
                row.choice("section", SectionType.class),
                row.list("forms").stream().map(form -> form(row, form)).toList(),
                row.list("comparable_with"),
                row.required("definition"),
                row.text("caveat"),
                matching(row, "stata_name", STATA_NAME));
    }

    private static String unit(RuleRow row) {
        String unit = row.required("unit");
        if (!UNITS.contains(unit)) {
            throw row.error("unknown unit '" + unit + "'; one of "
                    + UNITS.stream().sorted().toList());
        }
        if (!row.list("measure_words").contains(unit)) {
            throw row.error("the unit '" + unit + "' is not among the measure_words");
        }
        return unit;
    }

    private static boolean yes(RuleRow row) {
        String value = row.required("has_applicant");
        if (!value.equals("true") && !value.equals("false")) {
            throw row.error("has_applicant is 'true' or 'false', not '" + value + "'");
        }
        return value.equals("true");
    }

    private static String matching(RuleRow row, String column, Pattern shape) {
        String value = row.required(column);
        if (!shape.matcher(value).matches()) {
            throw row.error("the " + column + " '" + value + "' must be " + shape);
        }
        return value;
    }

    private static void checkReferences(RuleRow row, Map<String, Indicator> byCode) {
        for (String other : row.list("comparable_with")) {
            if (!byCode.containsKey(other)) {
                throw row.error("comparable_with names the unknown indicator '" + other + "'");
            }
        }
    }

    /** The form of this code, or a complaint about the row. */
    static Form form(RuleRow row, String code) {
        return Arrays.stream(Form.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> row.error("unknown form '" + code + "'"));
    }
}
