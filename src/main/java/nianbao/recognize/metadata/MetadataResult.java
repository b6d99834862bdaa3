package nianbao.recognize.metadata;

import java.util.List;
import nianbao.record.Finding;
import nianbao.record.Metadata;

/**
 * What a report says about itself, and what looks wrong about it.
 *
 * @param findings in rule order, then page order
 */
public record MetadataResult(Metadata metadata, List<Finding> findings) {
    public MetadataResult {
        findings = List.copyOf(findings);
    }
}
