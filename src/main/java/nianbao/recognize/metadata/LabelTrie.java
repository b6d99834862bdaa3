package nianbao.recognize.metadata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.codebook.MetadataLabel;
import org.jspecify.annotations.Nullable;

/** Finds the longest label that starts at a place, in one pass over its characters. Immutable. */
final class LabelTrie {
    /** Chinese characters and ASCII both lie below; a table over the first character passes most places over. */
    private static final int TABLE = 0x10000;

    private final Node[] roots = new Node[TABLE];

    LabelTrie(List<MetadataLabel> labels) {
        Map<Character, List<MetadataLabel>> byFirst = byCharacter(labels, 0);
        byFirst.forEach((first, those) -> roots[first] = new Node(those, 1));
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
        Node node = roots[text.charAt(start)];
        MetadataLabel best = null;
        int end = start;
        for (int i = start + 1; node != null; i++) {
            if (node.label != null) {
                best = node.label;
                end = i;
            }
            while (i < text.length() && text.charAt(i) == '?') {
                i++;
            }
            node = i < text.length() ? node.next(text.charAt(i)) : null;
        }
        return best == null ? null : new Hit(best, start, end);
    }

    private static Map<Character, List<MetadataLabel>> byCharacter(List<MetadataLabel> labels, int depth) {
        return labels.stream()
                .filter(label -> label.label().length() > depth)
                .collect(
                        Collectors.groupingBy(label -> label.label().charAt(depth), TreeMap::new, Collectors.toList()));
    }

    /** The labels that share a beginning. */
    private static final class Node {
        private final char[] keys;
        private final Node[] children;
        private final @Nullable MetadataLabel label;

        Node(List<MetadataLabel> labels, int depth) {
            label = labels.stream()
                    .filter(each -> each.label().length() == depth)
                    .findFirst()
                    .orElse(null);
            Map<Character, List<MetadataLabel>> byNext = byCharacter(labels, depth);
            keys = new char[byNext.size()];
            children = new Node[byNext.size()];
            int i = 0;
            for (Map.Entry<Character, List<MetadataLabel>> entry : byNext.entrySet()) {
                keys[i] = entry.getKey();
                children[i] = new Node(entry.getValue(), depth + 1);
                i++;
            }
        }

        @Nullable
        Node next(char c) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == c) {
                    return children[i];
                }
            }
            return null;
        }
    }
}
