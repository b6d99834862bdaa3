package nianbao.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts Chinese text into words with HanLP's Viterbi segmenter and a dictionary of its own; the global dictionaries
 * are left alone. Immutable, and safe to share between threads.
 */
public final class Segmenter {
    /** Words of the codebook win over the core dictionary's splits. */
    private static final int OWN_WORD_FREQUENCY = 1000;

    private final Segment segment;

    /** @param words own words and their natures; at least one */
    public Segmenter(Map<String, String> words) {
        TreeMap<String, CoreDictionary.Attribute> own = new TreeMap<>();
        words.forEach((word, nature) ->
                own.put(word, new CoreDictionary.Attribute(Nature.create(nature), OWN_WORD_FREQUENCY)));
        ViterbiSegment viterbi = new ViterbiSegment();
        viterbi.enableAllNamedEntityRecognize(false);
        viterbi.customDictionary = new DynamicCustomDictionary(new DoubleArrayTrie<>(own), new BinTrie<>(), null);
        viterbi.enableCustomDictionary(true);
        viterbi.enableNumberQuantifierRecognize(true);
        segment = viterbi.enableOffset(true);
    }

    /** The words of a text, in order, without gaps. */
    public List<Word> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Term> terms = segment.seg(text);
        List<Word> words = new ArrayList<>(terms.size());
        for (Term term : terms) {
            words.add(word(term));
        }
        return words;
    }

    private static Word word(Term term) {
        return new Word(term.word, term.nature.toString(), term.offset, term.offset + term.length());
    }
}
