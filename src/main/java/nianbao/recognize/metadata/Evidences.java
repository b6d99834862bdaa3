package nianbao.recognize.metadata;

import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Span;
import nianbao.record.FieldCandidate;

/** Where candidates stand, for findings. */
final class Evidences {
    private Evidences() {}

    /** The spans of those candidates that stand in the text. */
    static List<Span> of(FieldCandidate... candidates) {
        return Stream.of(candidates).flatMap(c -> Stream.ofNullable(c.span())).toList();
    }
}
