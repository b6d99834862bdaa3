package nianbao.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nianbao.quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * A value of a codebook indicator; a row of indicators.csv.
 *
 * @param indicator code of indicators.csv (the codebook)
 * @param applicant {@code total} or a type, empty for indicators without that dimension
 * @param value as printed, null unless the state has one
 * @param unit as printed; the codebook's for zeros said in words
 * @param section path
 * @param parts evidence of the values that a derived one was computed from; empty for all others
 * @param standardValue in the codebook's unit, null if the unit is unknown
 * @param preferred true for the one value that panel.csv shows
 */
public record Observation(
        String indicator,
        String applicant,
        Period period,
        @Nullable BigDecimal value,
        String unit,
        State state,
        Qualifier qualifier,
        Origin origin,
        String section,
        Evidence evidence,
        List<Evidence> parts,
        @Nullable BigDecimal standardValue,
        String standardUnit,
        boolean preferred) {

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if a value stands in a state that has none, or lacks in one that has
     */
    public Observation {
        parts = List.copyOf(parts);
        if (state.hasValue() != (value != null)) {
            throw new IllegalArgumentException(indicator + ": state " + state + " with value " + value);
        }
    }

    /** The time a value covers. */
    public enum Period {
        YEAR,
        CUMULATIVE;

        /** The spelling in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a value was found, from the most to the least trusted. */
    public enum Origin {
        CORRECTION,
        TABLE,
        TEXT,
        DERIVED;

        /** The spelling in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same observation, preferred or not. */
    public Observation withPreferred(boolean isPreferred) {
        return new Observation(
                indicator,
                applicant,
                period,
                value,
                unit,
                state,
                qualifier,
                origin,
                section,
                evidence,
                parts,
                standardValue,
                standardUnit,
                isPreferred);
    }
}
