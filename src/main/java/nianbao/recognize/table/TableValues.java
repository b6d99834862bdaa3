package nianbao.recognize.table;

import java.util.List;
import nianbao.record.Finding;
import nianbao.record.Observation;

/**
 * What the statistics tables of a report say.
 *
 * @param observations one for every cell that was understood, in table order, none preferred yet
 * @param findings rows, columns and cells that were not understood, and what that leaves out
 */
public record TableValues(List<Observation> observations, List<Finding> findings) {
    public TableValues {
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
    }
}
