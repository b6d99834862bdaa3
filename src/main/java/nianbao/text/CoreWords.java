package nianbao.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * HanLP's core dictionary as numbers: for each word the identity that stands for it in word pairs and its frequency, and
 * the cost of one word behind another. The same as HanLP's {@code Vertex} and {@code MathUtility.calculateWeight}, without
 * an object for every word that a sentence might hold. Safe to share between threads.
 */
final class CoreWords {
    /** Bits of a word's number, of a count, and of a place in the table of answers. */
    private static final int WORD_BITS = 18;

    private static final int COUNT_BITS = 27;
    private static final int PLACE_BITS = 16;
    private static final long MOST = (1L << COUNT_BITS) - 1;
    /** Of Fibonacci hashing: 2^64 over the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray answers = new AtomicLongArray(1 << PLACE_BITS);
    private final int[] identities;
    private final int[] frequencies;
    private final CoreDictionary.Attribute[] attributes;

    CoreWords() {
        int size = CoreDictionary.trie.size();
        attributes = new CoreDictionary.Attribute[size];
        identities = new int[size];
        frequencies = new int[size];
        int[] classes = classes();
        for (int i = 0; i < size; i++) {
            CoreDictionary.Attribute attribute = CoreDictionary.trie.getValueAt(i);
            boolean ofClass = attribute.nature.length == 1 && classes[attribute.nature[0].ordinal()] >= 0;
            identities[i] = ofClass ? classes[attribute.nature[0].ordinal()] : i;
            attributes[i] = attributeOf(i);
            frequencies[i] = attributes[i].totalFrequency;
        }
    }

    /** By nature: the word that stands for all words of that nature alone, such as 未##数 for numbers, or -1. */
    private static int[] classes() {
        Nature[] natures = Nature.values();
        int[] classes = new int[natures.length];
        for (Nature nature : natures) {
            classes[nature.ordinal()] = wordOfClass(nature);
        }
        return classes;
    }

    private static int wordOfClass(Nature nature) {
        if (nature.startsWith("nr")) {
            return CoreDictionary.NR_WORD_ID;
        } else if (nature.startsWith("ns")) {
            return CoreDictionary.NS_WORD_ID;
        } else if (nature == Nature.nx) {
            return CoreDictionary.NX_WORD_ID == -1 ? CoreDictionary.X_WORD_ID : CoreDictionary.NX_WORD_ID;
        } else if (nature.startsWith("nt") || nature == Nature.nit) {
            return CoreDictionary.NT_WORD_ID;
        } else if (nature.startsWith('m')) {
            return CoreDictionary.M_WORD_ID;
        } else if (nature.startsWith('x')) {
            return CoreDictionary.X_WORD_ID;
        }
        return nature == Nature.t ? CoreDictionary.T_WORD_ID : -1;
    }

    /** What stands for this word of the dictionary in word pairs. */
    int identity(int word) {
        return identities[word];
    }

    /** How often the word, or for a number, time or sign its class, was counted. */
    int frequency(int word) {
        return frequencies[word];
    }

    /** The natures of a word; numbers, times and signs have those of their class. */
    CoreDictionary.Attribute attribute(int word) {
        return attributes[word];
    }

    private static CoreDictionary.Attribute attributeOf(int word) {
        CoreDictionary.Attribute own = CoreDictionary.get(word);
        if (own.nature.length != 1) {
            return own;
        }
        Nature nature = own.nature[0];
        boolean shared =
                nature.startsWith('m') || (nature.startsWith('x') && nature != Nature.nx) || nature == Nature.t;
        return shared ? CoreDictionary.get(wordOfClass(nature)) : own;
    }

    /**
     * How often the second word was counted behind the first. Reports repeat their words, so the last answer for every
     * place of a table is kept; an answer names its pair, so that threads may overwrite each other's.
     */
    int pairs(int identity, int nextIdentity) {
        if (identity < 0 || nextIdentity < 0) {
            return CoreBiGramTableDictionary.getBiFrequency(identity, nextIdentity); // no look-up: of no known word
        }
        long pair = (long) identity << WORD_BITS | nextIdentity;
        int place = (int) ((pair * SPREAD) >>> (Long.SIZE - PLACE_BITS));
        long known = answers.getPlain(place);
        if (known >>> COUNT_BITS == pair + 1) {
            return (int) (known & MOST);
        }
        int count = CoreBiGramTableDictionary.getBiFrequency(identity, nextIdentity);
        if (count <= MOST) {
            answers.setOpaque(place, (pair + 1) << COUNT_BITS | count);
        }
        return count;
    }

    /** The cost of a word of this frequency behind another, a negative logarithm of its likelihood. */
    static double cost(int pairs, int frequency, int nextFrequency) {
        return -Math.log(Predefine.lambda * (Predefine.myu * pairs / (frequency + 1) + 1 - Predefine.myu)
                + (1 - Predefine.lambda) * nextFrequency / Predefine.TOTAL_FREQUENCY);
    }

    /** The nature of a run of characters of this {@link CharType} that is not in the dictionary. */
    static CoreDictionary.Attribute attributeOfRun(int type) {
        Nature nature = switch (type) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> Nature.m;
            case CharType.CT_DELIMITER, CharType.CT_OTHER -> Nature.w;
            case CharType.CT_SINGLE -> Nature.nx;
            default -> Nature.n;
        };
        return new CoreDictionary.Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY);
    }
}
