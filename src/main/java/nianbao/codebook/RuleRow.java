package nianbao.codebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A row of a rule file with the place it stands at, so that every complaint names file and line.
 *
 * @param file the rule file's name
 * @param line 1-based
 * @param values by column name; every column of the schema is there, possibly empty
 */
public record RuleRow(String file, long line, Map<String, String> values) {
    private static final String GAP = "…";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The constants of an enum as cells write them, in order; a rule file asks for them in every row. */
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return byName(type);
        }
    };

    public RuleRow {
        values = Map.copyOf(values);
    }

    /** The cell, trimmed; empty if the row leaves it so. */
    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return value;
    }

    /** The cell, which must not be empty. */
    public String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw error("the column '" + column + "' is empty");
        }
        return value;
    }

    /** The parts of a cell that lists several things with blanks between them; empty for an empty cell. */
    public List<String> list(String column) {
        String value = text(column);
        return value.isEmpty() ? List.of() : List.of(BLANKS.split(value, -1));
    }

    /** The pieces of a wording, cut at {@code …} where other words may stand between; at least one. */
    public List<String> pieces(String column) {
        String wording = required(column);
        List<String> pieces = List.of(wording.split(GAP, -1));
        if (pieces.contains("")) {
            throw error("the " + column + " '" + wording + "' has an empty piece; … stands between two wordings");
        }
        return pieces;
    }

    /** The cell as a number. */
    public BigDecimal number(String column) {
        return parsed(column, BigDecimal::new, "not a number");
    }

    /** The cell as a whole number. */
    public int integer(String column) {
        return parsed(column, Integer::valueOf, "not a whole number");
    }

    /** The cell as a regular expression. */
    public Pattern pattern(String column) {
        try {
            return Pattern.compile(required(column));
        } catch (PatternSyntaxException e) {
            throw error("not a regular expression: " + e.getDescription() + " in '" + e.getPattern() + "'");
        }
    }

    /** The cell as a constant of this enum, written in lower case. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        String value = required(column);
        E constant = constants(type).get(value);
        if (constant == null) {
            throw error("unknown " + column + " '" + value + "'; one of "
                    + constants(type).keySet());
        }
        return constant;
    }

    /** The cell as constants of this enum, written in lower case with blanks between them; empty for an empty cell. */
    public <E extends Enum<E>> List<String> choices(String column, Class<E> type) {
        Set<String> known = constants(type).keySet();
        return text(column).isEmpty() ? List.of() : known(column, known, "; one of " + known);
    }

    @SuppressWarnings("unchecked") // the map of a class holds its constants
    private static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
        return (Map<String, E>) CONSTANTS.get(type);
    }

    private static Map<String, Enum<?>> byName(Class<?> type) {
        Map<String, Enum<?>> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> named = (Enum<?>) constant;
            byName.put(named.name().toLowerCase(Locale.ROOT), named);
        }
        return byName;
    }

    /**
     * The parts of a cell, each of which must be known.
     *
     * @param hint what the complaint says behind the unknown part
     */
    public List<String> known(String column, Set<String> known, String hint) {
        for (String value : list(column)) {
            if (!known.contains(value)) {
                throw error("unknown " + column + " '" + value + "'" + hint);
            }
        }
        return list(column);
    }

    /** The cell as a number from 0 to 1. */
    public double share(String column) {
        double value = number(column).doubleValue();
        if (value < 0 || value > 1) {
            throw error("the column '" + column + "' is a number from 0 to 1, not '" + text(column) + "'");
        }
        return value;
    }

    /** Where the row stands: {@code labels.csv:17}. */
    public String place() {
        return file + ":" + line;
    }

    /** A complaint about this row. */
    public RuleException error(String message) {
        return new RuleException(place() + ": " + message);
    }

    private <T> T parsed(String column, Function<String, T> parser, String complaint) {
        String value = required(column);
        try {
            return parser.apply(value);
        } catch (NumberFormatException e) {
            throw error(complaint + " in '" + column + "': '" + value + "'");
        }
    }
}
