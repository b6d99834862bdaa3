package nianbao.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.codebook.CrosswalkRow.Operation;

/** Reads crosswalk.csv. */
final class Crosswalk {
    static final RuleFile FILE = new RuleFile(
            "crosswalk.csv",
            List.of("harmonized", "form", "indicator", "applicant"),
            List.of("harmonized", "form", "indicator", "applicant", "operation", "caveat"));

    private static final String PREFIX = "harmonized_";

    private Crosswalk() {}

    /** The rows in file order. */
    static List<CrosswalkRow> read(List<RuleRow> rows, Map<String, Indicator> indicators) {
        Map<List<String>, List<Operation>> operations = new HashMap<>();
        return RuleRows.read(rows, row -> {
            CrosswalkRow part = part(row, indicators);
            List<Operation> before = operations.computeIfAbsent(
                    List.of(part.harmonized(), part.form().code()), key -> new ArrayList<>());
            if (!before.isEmpty() && (part.operation() == Operation.TAKE || before.contains(Operation.TAKE))) {
                throw row.error(part.harmonized() + " takes one row of "
                        + part.form().code() + "; several parts are 'sum' and 'minus'");
            }
            before.add(part.operation());
            return part;
        });
    }

    private static CrosswalkRow part(RuleRow row, Map<String, Indicator> indicators) {
        String harmonized = row.required("harmonized");
        if (!harmonized.startsWith(PREFIX)) {
            throw row.error("the name '" + harmonized + "' must begin with " + PREFIX);
        }
        Form form = row.choice("form", Form.class);
        Indicator indicator = indicators.get(row.required("indicator"));
        if (indicator == null) {
            throw row.error("unknown indicator '" + row.text("indicator") + "'");
        }
        if (!indicator.carriedBy(form)) {
            throw row.error("the form " + form.code() + " has no " + indicator.code());
        }
        String applicant = row.text("applicant");
        if (indicator.hasApplicant() ? !Indicator.APPLICANTS.contains(applicant) : !applicant.isEmpty()) {
            throw row.error("applicant '" + applicant + "' does not fit " + indicator.code());
        }
        return new CrosswalkRow(
                harmonized,
                form,
                indicator.code(),
                applicant,
                row.choice("operation", Operation.class),
                row.text("caveat"));
    }
}
