package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.document.Span;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Section;
import nianbao.record.State;
import org.junit.jupiter.api.Test;

class PreferredValuesTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final List<Section> SECTIONS = List.of(section("一", "overview"), section("二", "proactive"));

    private final List<Observation> observations = new ArrayList<>();

    private static Section section(String path, String type) {
        return new Section(1, 1, path, path, "", type, new Span(0, 100), new Span(0, 1));
    }

    private PreferredValuesTest add(Origin origin, String section, int value, State state) {
        int at = observations.size();
        BigDecimal number = state.hasValue() ? BigDecimal.valueOf(value) : null;
        observations.add(new Observation(
                "disclosed_total",
                "",
                Observation.Period.YEAR,
                number,
                "条",
                state,
                Qualifier.EXACT,
                origin,
                section,
                new Evidence(new Span(at, at + 1), "x", "rule", 1),
                List.of(),
                number,
                "条",
                false));
        return this;
    }

    private PreferredValues.Choice choice() {
        return new PreferredValues(code -> CODEBOOK.indicator(code).orElseThrow()).choose(observations, SECTIONS);
    }

    private void prefers(Integer... places) {
        List<Observation> marked = choice().observations();
        List<Integer> preferred = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).preferred()) {
                preferred.add(i);
            }
        }
        assertEquals(List.of(places), preferred);
    }

    @Test
    void aSumOfLikePartsComesBeforeTheParts() {
        add(Origin.TEXT, "二", 1, State.READ).add(Origin.TEXT, "二", 1, State.READ);
        addSum("disclosed_total", 2).prefers(2);
    }

    @Test
    void aSumOfValuesInConflictIsNotPreferred() {
        add(Origin.TABLE, "", 5, State.READ).add(Origin.TABLE, "", 7, State.READ);
        addSum("disclosed_website", 12).prefers();
        List<Finding> findings = choice().findings();
        assertEquals(List.of("5条", "12条"), findings.stream().map(Finding::left).toList());
    }

    /** What was added up of all observations so far. */
    private PreferredValuesTest addSum(String indicator, int sum) {
        List<Evidence> parts = observations.stream().map(Observation::evidence).toList();
        observations.add(new Observation(
                indicator,
                "",
                Observation.Period.YEAR,
                BigDecimal.valueOf(sum),
                "条",
                State.DERIVED,
                Qualifier.EXACT,
                Origin.DERIVED,
                "二",
                parts.get(0).readAs("x+x", "sum", 1),
                parts,
                BigDecimal.valueOf(sum),
                "条",
                false));
        return this;
    }

    @Test
    void tablesComeBeforeText() {
        add(Origin.TEXT, "二", 5, State.READ)
                .add(Origin.TABLE, "", 7, State.READ)
                .prefers(1);
    }

    @Test
    void correctionsComeBeforeTables() {
        add(Origin.TABLE, "", 5, State.READ)
                .add(Origin.CORRECTION, "", 7, State.CORRECTED)
                .prefers(1);
    }

    @Test
    void theMatchingSectionComesBeforeOthers() {
        add(Origin.TEXT, "一", 5, State.READ)
                .add(Origin.TEXT, "二", 7, State.READ)
                .prefers(1);
    }

    @Test
    void textComesBeforeWhatIsDerived() {
        add(Origin.DERIVED, "", 5, State.DERIVED)
                .add(Origin.TEXT, "一", 7, State.READ)
                .prefers(1);
    }

    @Test
    void theFirstOfEqualValuesIsPreferred() {
        add(Origin.TEXT, "二", 5, State.READ)
                .add(Origin.TEXT, "二", 5, State.READ)
                .prefers(0);
    }

    @Test
    void aBlankIsNeverPreferred() {
        add(Origin.TABLE, "", 0, State.BLANK).prefers();
    }

    @Test
    void differentValuesOfOneRankAreAConflict() {
        add(Origin.TEXT, "二", 5, State.READ)
                .add(Origin.TEXT, "二", 7, State.READ)
                .prefers();
        Finding finding = choice().findings().get(0);
        assertEquals("conflicting_values", finding.rule());
        assertEquals(List.of("5条", "7条"), List.of(finding.left(), finding.right()));
        assertEquals(List.of(new Span(0, 1), new Span(1, 2)), finding.evidence());
    }

    @Test
    void differentValuesOfALowerRankAreNone() {
        add(Origin.TABLE, "", 5, State.READ)
                .add(Origin.TEXT, "二", 6, State.READ)
                .add(Origin.TEXT, "二", 7, State.READ)
                .prefers(0);
        assertEquals(List.of(), choice().findings());
    }
}
