package nianbao.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into words, and the joining of words that belong together: what HanLP's {@code combineByCustomDictionary} and
 * {@code mergeNumberQuantifier} do. For one thread.
 */
final class Cutting {
    /** Of a {@link DoubleArrayTrie}, before any character. */
    private static final int FIRST_STATE = 1;

    private final String text;
    /** Half-open ends; each word begins where the one before it ends. */
    private final int[] ends;

    private final CoreDictionary.Attribute[] attributes;
    private int count;

    Cutting(String text, Lattice lattice, int[] way) {
        this.text = text;
        ends = new int[way.length];
        attributes = new CoreDictionary.Attribute[way.length];
        int end = 0;
        for (int word : way) {
            end += lattice.length(word);
            add(end, lattice.attribute(word));
        }
    }

    private void add(int end, CoreDictionary.Attribute attribute) {
        ends[count] = end;
        attributes[count] = attribute;
        count++;
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Joins words that together are one of the dictionary, the longest from left to right. */
    void joinBy(DoubleArrayTrie<CoreDictionary.Attribute> dictionary) {
        int words = count;
        int from = 0;
        count = 0;
        for (int word = 0; word < words; word++) {
            CoreDictionary.Attribute found = null;
            int last = word;
            int state = step(dictionary, from, ends[word], FIRST_STATE);
            for (int next = word; state >= 0; next++) {
                CoreDictionary.Attribute value = dictionary.output(state);
                if (value != null) {
                    found = value;
                    last = next;
                }
                state = next + 1 < words ? step(dictionary, ends[next], ends[next + 1], state) : -1;
            }
            from = ends[last];
            add(from, found == null ? attributes[word] : found);
            word = last;
        }
    }

    /** Behind these characters, or negative if no word of the dictionary goes on like this. */
    private int step(DoubleArrayTrie<CoreDictionary.Attribute> dictionary, int from, int to, int state) {
        int at = state;
        for (int i = from; i < to && at >= 0; i++) {
            at = dictionary.transition(text.charAt(i), at);
        }
        return at;
    }

    /** Joins numbers that stand side by side, with the measure word behind them. */
    void joinNumbers() {
        int words = count;
        count = 0;
        for (int word = 0; word < words; word++) {
            int last = word;
            if (has(word, Nature.m)) {
                while (last + 1 < words && has(last + 1, Nature.m)) {
                    last++;
                }
                boolean measured = last + 1 < words
                        && (has(last + 1, Nature.q) || has(last + 1, Nature.qv) || has(last + 1, Nature.qt));
                last = measured ? last + 1 : last;
            }
            add(ends[last], last == word ? attributes[word] : new CoreDictionary.Attribute(Nature.mq));
            word = last;
        }
    }

    private boolean has(int word, Nature nature) {
        return attributes[word].getNatureFrequency(nature) > 0;
    }

    /** The words in order, without gaps. */
    List<Word> words() {
        List<Word> words = new ArrayList<>(count);
        for (int word = 0; word < count; word++) {
            int start = start(word);
            String nature = attributes[word].nature[0].toString();
            words.add(new Word(text.substring(start, ends[word]), nature, start, ends[word]));
        }
        return words;
    }
}
