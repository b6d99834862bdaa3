package nianbao.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The measure words of a codebook, found by the longest match. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * words.at(new FoldedText("3件次"), 1).value().spelling(); // 件次, not 件
 * }</pre>
 */
public final class MeasureWords {
    private final Map<String, MeasureWord> bySpelling = new LinkedHashMap<>();
    private final Trie<MeasureWord> trie;

    /** A look-up of these words; of two rows with one spelling the later counts, as when a user's file is merged. */
    public MeasureWords(List<MeasureWord> words) {
        words.forEach(word -> bySpelling.put(word.spelling(), word));
        trie = new Trie<>(bySpelling);
    }

    /** All words, in the order of the codebook. */
    List<MeasureWord> words() {
        return List.copyOf(bySpelling.values());
    }

    Trie.@Nullable Match<MeasureWord> at(FoldedText text, int offset) {
        return trie.at(text, offset);
    }
}
