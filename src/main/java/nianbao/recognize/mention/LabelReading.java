package nianbao.recognize.mention;

import java.util.List;
import nianbao.codebook.LabelRule;

/**
 * How the indicator of a number was told.
 *
 * @param chosen the rule that won
 * @param holding every rule that holds of the number, the winner among them
 */
public record LabelReading(LabelRule chosen, List<LabelRule> holding) {
    public LabelReading {
        holding = List.copyOf(holding);
    }

    /** True if this rule holds and the number counts its indicator, whichever rule of the indicator won. */
    public boolean follows(LabelRule rule) {
        return chosen.indicator().equals(rule.indicator()) && holding.contains(rule);
    }
}
