package nianbao.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of running text as the program read it; part of a row of quantities.csv. */
record ReadNumber(
        String kind,
        @Nullable BigDecimal value,
        String unit,
        String qualifier,
        String label,
        String text,
        boolean negated) {
    String shown() {
        return label + " " + text;
    }
}
