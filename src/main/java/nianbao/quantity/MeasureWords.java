package nianbao.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measure words of a codebook, found by the longest match. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * words.longestAt("3件次", 1).get().spelling(); // 件次, not 件
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

    /** The longest measure word that begins at an offset of the text, if any. */
    public Optional<MeasureWord> longestAt(CharSequence text, int offset) {
        return Optional.ofNullable(at(new FoldedText(text), offset)).map(Trie.Match::value);
    }

    /** The word with this spelling, if there is one. */
    public Optional<MeasureWord> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    /** All words, in the order of the codebook. */
    public List<MeasureWord> words() {
        return List.copyOf(bySpelling.values());
    }

    Trie.@Nullable Match<MeasureWord> at(FoldedText text, int offset) {
        return trie.at(text, offset);
    }
}
