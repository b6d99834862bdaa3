package nianbao.recognize.metadata;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.codebook.MetadataLabel;
import org.jspecify.annotations.Nullable;

/** Finds the longest label that starts at a place, in one pass over its characters. Immutable once built. */
final class LabelTrie {
    private final Map<Character, LabelTrie> next = new HashMap<>();
    /** First characters of labels, so that most places are passed over without a lookup. */
    private final BitSet first = new BitSet();

    private @Nullable MetadataLabel label;

    LabelTrie(List<MetadataLabel> labels) {
        for (MetadataLabel each : labels) {
            LabelTrie node = this;
            for (char c : each.label().toCharArray()) {
                node = node.next.computeIfAbsent(c, key -> new LabelTrie(List.of()));
            }
            node.label = each;
            first.set(each.label().charAt(0));
        }
    }

    /**
     * A label in a text.
     *
     * @param start of the label
     * @param end behind the label
     */
    record Hit(MetadataLabel label, int start, int end) {}

    /** The longest label that starts here, or null. A question mark inside is a blank that an encoding broke. */
    @Nullable
    Hit longest(String text, int start) {
        if (!first.get(text.charAt(start))) {
            return null;
        }
        LabelTrie node = this;
        Hit best = null;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > start && c == '?') {
                continue;
            }
            node = node.next.get(c);
            if (node == null) {
                break;
            }
            if (node.label != null) {
                best = new Hit(node.label, start, i + 1);
            }
        }
        return best;
    }
}
