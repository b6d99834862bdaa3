package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.List;
import nianbao.record.FieldCandidate;
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

    /** The same result with further candidates behind its own, such as what a name says about its region. */
    public MetadataResult withCandidates(List<FieldCandidate> derived) {
        List<FieldCandidate> all = new ArrayList<>(metadata.candidates());
        all.addAll(derived);
        return new MetadataResult(new Metadata(all, metadata.titleBuilt()), findings);
    }
}
