package nianbao.text;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds every phrase of a vocabulary in one pass over a text, however many phrases there are (Aho-Corasick). Immutable,
 * and safe to share between threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseFinder<V> {
    private static final Comparator<Hit<?>> BY_START_THEN_LONGEST =
            Comparator.<Hit<?>>comparingInt(Hit::start).thenComparingInt(hit -> -hit.end());

    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
    /** The characters that phrases begin with. */
    private final BitSet starts = new BitSet();

    /**
     * A finder for these phrases.
     *
     * @param phrases folded phrases and what they stand for
     */
    public PhraseFinder(Map<String, V> phrases) {
        if (!phrases.isEmpty()) {
            trie.build(new TreeMap<>(phrases));
            phrases.keySet().stream()
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(phrase -> starts.set(phrase.charAt(0)));
        }
    }

    /** All occurrences, overlapping ones too, by start and then the longer first. */
    public List<Hit<V>> all(String text) {
        List<Hit<V>> hits = new ArrayList<>();
        if (mayHold(text)) {
            trie.parseText(text, (begin, end, value) -> hits.add(new Hit<>(begin, end, value)));
            hits.sort(BY_START_THEN_LONGEST);
        }
        return hits;
    }

    /** Of these hits, in any order, those that do not overlap: from left to right, the longest at each place. */
    public static <T> List<Hit<T>> apart(List<Hit<T>> hits) {
        List<Hit<T>> sorted = new ArrayList<>(hits);
        sorted.sort(BY_START_THEN_LONGEST);
        return firstOf(sorted);
    }

    /** Of hits by start and then the longer first: each that begins behind the one kept before it. */
    private static <T> List<Hit<T>> firstOf(List<Hit<T>> sorted) {
        List<Hit<T>> kept = new ArrayList<>();
        int end = 0;
        for (Hit<T> hit : sorted) {
            if (hit.start() >= end) {
                kept.add(hit);
                end = hit.end();
            }
        }
        return kept;
    }

    /** Many sentences hold no beginning of any phrase, and are told sooner than the trie would. */
    private boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (starts.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Occurrences that do not overlap: from left to right, the longest at each place. */
    public List<Hit<V>> longest(String text) {
        return firstOf(all(text));
    }

    /** As {@link #longest(String)}, inside the stretch [from, to) of the text; offsets are those of the whole text. */
    public List<Hit<V>> longest(String text, int from, int to) {
        return longest(text.substring(from, to)).stream()
                .map(hit -> new Hit<>(hit.start() + from, hit.end() + from, hit.value()))
                .toList();
    }

    /**
     * A phrase in a text.
     *
     * @param start 0-based
     * @param end half-open
     */
    public record Hit<V>(int start, int end, V value) {}
}
