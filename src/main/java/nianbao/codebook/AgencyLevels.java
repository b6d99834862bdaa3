package nianbao.codebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The level that an agency's name tells by itself, once the names of regions are taken out of it. Immutable.
 *
 * <pre>{@code
 * levels.of("市农业农村局"); // city
 * }</pre>
 */
public final class AgencyLevels {
    static final RuleFile FILE = new RuleFile(
            "agency-levels.csv",
            List.of("pattern"),
            List.of("level", "pattern", "region_endings", "example", "counterexample"));

    private final List<Rule> rules;

    private AgencyLevels(List<Rule> rules) {
        this.rules = rules;
    }

    static AgencyLevels read(List<RuleRow> rows) {
        return new AgencyLevels(RuleRows.read(
                rows,
                row -> new Rule(
                        row.choice("level", AgencyLevel.class), row.pattern("pattern"), row.list("region_endings"))));
    }

    /**
     * The first rule, in file order, that the name fits.
     *
     * @param name folded, without the names of regions
     */
    public Optional<Rule> of(String name) {
        return rules.stream().filter(rule -> rule.pattern.matcher(name).find()).findFirst();
    }

    /**
     * A row of agency-levels.csv.
     *
     * @param regionEndings what the name of the agency's region must end in (市 for 市财政局); empty for a body inside a
     *     county or city, such as a town or a development zone
     */
    public record Rule(AgencyLevel level, Pattern pattern, List<String> regionEndings) {
        public Rule {
            regionEndings = List.copyOf(regionEndings);
        }
    }
}
