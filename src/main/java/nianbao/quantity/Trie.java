package nianbao.quantity;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, looked up by the longest match at an offset. Immutable, and safe to share between threads.
 * A look-up takes at most as many steps as the longest word has characters.
 *
 * @param <T> what a word stands for
 */
final class Trie<T> {
    private final Node<T> forward;
    private final Node<T> backward;

    Trie(Map<String, T> words) {
        Builder<T> ahead = new Builder<>();
        Builder<T> back = new Builder<>();
        words.forEach((word, value) -> {
            ahead.put(word, word.length(), value);
            back.put(new StringBuilder(word).reverse().toString(), word.length(), value);
        });
        forward = ahead.build();
        backward = back.build();
    }

    /** The longest word that begins at an offset. */
    @Nullable
    Match<T> at(FoldedText text, int offset) {
        return longest(forward, text, offset, 1);
    }

    /** The longest word that ends before an offset. */
    @Nullable
    Match<T> before(FoldedText text, int offset) {
        return longest(backward, text, offset - 1, -1);
    }

    private static <T> @Nullable Match<T> longest(Node<T> root, FoldedText text, int offset, int step) {
        Match<T> best = null;
        Node<T> node = root.child(text.at(offset));
        for (int i = offset + step; node != null; i += step) {
            if (node.match != null) {
                best = node.match;
            }
            node = node.child(text.at(i));
        }
        return best;
    }

    /** A word found: its length in characters and its value. */
    record Match<T>(int length, T value) {}

    /** Children lie at the low bits of their character, or behind; most are asked for in vain, which one look tells. */
    private static final class Node<T> {
        private static final int PLACES_A_CHILD = 2;

        private final char[] keys;
        private final @Nullable Node<T>[] children;
        private final @Nullable Match<T> match;

        Node(Map<Character, Builder<T>> next, @Nullable Match<T> match) {
            int places = Integer.highestOneBit(PLACES_A_CHILD * next.size() + 1) * 2;
            keys = new char[places];
            @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
            Node<T>[] nodes = new Node[places];
            children = nodes;
            this.match = match;
            next.forEach((key, child) -> put(key, child.build()));
        }

        private void put(char key, Node<T> child) {
            int at = place(key);
            keys[at] = key;
            children[at] = child;
        }

        @Nullable
        Node<T> child(char key) {
            return children[place(key)];
        }

        /** Where a key's child lies, or would. */
        private int place(char key) {
            int at = key & (keys.length - 1);
            while (children[at] != null && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }
    }

    private static final class Builder<T> {
        private final TreeMap<Character, Builder<T>> children = new TreeMap<>();
        private @Nullable Match<T> match;

        void put(String rest, int length, T value) {
            Builder<T> node = this;
            for (int i = 0; i < rest.length(); i++) {
                node = node.children.computeIfAbsent(FoldedText.fold(rest.charAt(i)), c -> new Builder<>());
            }
            node.match = new Match<>(length, value);
        }

        Node<T> build() {
            return new Node<>(children, match);
        }
    }
}
