package nianbao.recognize.mention;

import java.util.List;
import nianbao.record.Finding;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;

/**
 * What running text counts.
 *
 * @param quantities every number, mapped or not, in text order
 * @param observations values of codebook indicators, in text order, none preferred yet
 * @param findings units that are unknown, parts that do not add up
 */
public record Mentions(List<QuantityMention> quantities, List<Observation> observations, List<Finding> findings) {
    public Mentions {
        quantities = List.copyOf(quantities);
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
    }
}
