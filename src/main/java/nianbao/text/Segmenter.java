package nianbao.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts Chinese text into words as HanLP's Viterbi segmenter does, by HanLP's dictionaries and one of its own; the global
 * dictionaries are left alone. Immutable, and safe to share between threads.
 */
public final class Segmenter {
    /** Words of the codebook win over the core dictionary's splits. */
    private static final int OWN_WORD_FREQUENCY = 1000;

    private final CoreWords core = new CoreWords();
    private final DoubleArrayTrie<CoreDictionary.Attribute> own;

    /** @param words own words and their natures; at least one */
    public Segmenter(Map<String, String> words) {
        TreeMap<String, CoreDictionary.Attribute> attributes = new TreeMap<>();
        words.forEach((word, nature) ->
                attributes.put(word, new CoreDictionary.Attribute(Nature.create(nature), OWN_WORD_FREQUENCY)));
        own = new DoubleArrayTrie<>(attributes);
    }

    /** The words of a text, in order, without gaps. */
    public List<Word> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Lattice lattice = new Lattice(core, text.toCharArray());
        Cutting cutting = new Cutting(text, lattice, lattice.cheapestWay());
        cutting.joinBy(own);
        cutting.joinNumbers();
        return cutting.words();
    }
}
