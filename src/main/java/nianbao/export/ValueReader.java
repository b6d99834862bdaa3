package nianbao.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.State;
import nianbao.record.TimeScope;
import org.jspecify.annotations.Nullable;

/** Reads the rows of indicators.csv and quantities.csv of one report back. */
final class ValueReader {
    private static final Span NOWHERE = new Span(0, 0);

    private final CodePointText text;
    private final Map<String, Span> cells;

    /** @param cells places of the table cells by their locators */
    ValueReader(CodePointText text, Map<String, Span> cells) {
        this.text = text;
        this.cells = Map.copyOf(cells);
    }

    List<Observation> observations(List<DataRow> rows) {
        Map<List<String>, Span> replaced = new HashMap<>();
        for (DataRow row : rows) {
            if (!isCorrected(row)) {
                replaced.putIfAbsent(key(row), spans(row.text("locator")).get(0));
            }
        }
        List<Observation> read = new ArrayList<>();
        for (DataRow row : rows) {
            read.add(observation(
                    row,
                    isCorrected(row) ? List.of(replaced.getOrDefault(key(row), NOWHERE)) : spans(row.text("locator"))));
        }
        return read;
    }

    private static boolean isCorrected(DataRow row) {
        return row.text("origin").equals(Observation.Origin.CORRECTION.code());
    }

    private static List<String> key(DataRow row) {
        return List.of(row.text("indicator"), row.text("applicant"), row.text("period"));
    }

    private static Observation observation(DataRow row, List<Span> spans) {
        Observation.Origin origin = constant(Observation.Origin.class, row.text("origin"));
        double confidence = Double.valueOf(row.text("confidence"));
        List<Evidence> places = new ArrayList<>();
        for (Span span : spans) {
            places.add(new Evidence(span, row.text("quote"), row.text("rule"), confidence));
        }
        return new Observation(
                row.text("indicator"),
                row.text("applicant"),
                constant(Observation.Period.class, row.text("period")),
                number(row.text("value")),
                row.text("unit"),
                constant(State.class, row.text("state")),
                qualifier(row.text("qualifier")),
                origin,
                row.text("section"),
                places.get(0),
                origin == Observation.Origin.DERIVED ? places : List.of(),
                number(row.text("value_std")),
                row.text("unit_std"),
                row.text("preferred").equals("true"));
    }

    /** The places that these locators name. */
    List<Span> spans(String locators) {
        List<Span> spans = new ArrayList<>();
        for (String locator : locators.split(";", -1)) {
            Span cell = cells.get(locator);
            int dash = locator.indexOf('-');
            if (cell == null && dash < 0) {
                throw new IllegalArgumentException("no such place: " + locator);
            }
            spans.add(
                    cell == null
                            ? text.span(
                                    Integer.parseInt(locator.substring(0, dash)),
                                    Integer.parseInt(locator.substring(dash + 1)))
                            : cell);
        }
        return spans;
    }

    List<QuantityMention> quantities(List<DataRow> rows) {
        List<QuantityMention> read = new ArrayList<>();
        for (DataRow row : rows) {
            String parent = row.text("parent");
            read.add(new QuantityMention(
                    Integer.parseInt(row.text("quantity")),
                    row.text("section"),
                    Integer.parseInt(row.text("sentence")),
                    text.span(Integer.parseInt(row.text("start")), Integer.parseInt(row.text("end"))),
                    row.text("text"),
                    constant(Kind.class, row.text("kind")),
                    number(row.text("value")),
                    number(row.text("value_high")),
                    row.text("unit"),
                    qualifier(row.text("qualifier")),
                    row.text("label"),
                    row.text("verb"),
                    row.text("negated").equals("true"),
                    constant(TimeScope.class, row.text("time_scope")),
                    parent.isEmpty() ? 0 : Integer.parseInt(parent),
                    row.text("indicator"),
                    row.text("normalized")));
        }
        return read;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static Qualifier qualifier(String code) {
        return code.isEmpty() ? Qualifier.EXACT : constant(Qualifier.class, code);
    }

    private static @Nullable BigDecimal number(String printed) {
        return printed.isEmpty() ? null : new BigDecimal(printed);
    }
}
