package nianbao.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/**
 * All words that a text might be cut into, and the cheapest way through them: what HanLP's {@code ViterbiSegment} finds,
 * on arrays of numbers. Words of the dictionary are numbered in the order of their first characters, the shorter first;
 * behind them comes one number for each character, for the run of signs or digits that begins there. For one thread.
 */
final class Lattice {
    private static final String DECIMAL_SIGNS = "，,．.";
    private static final int NONE = -1;
    private static final int BEGIN = -2;
    /** The identity of what the dictionary does not hold. */
    private static final int UNKNOWN = -1;
    /** Room made beforehand for the dictionary's words that begin at one character. */
    private static final int WORDS_PER_CHARACTER = 3;

    private final CoreWords core;
    private final char[] text;
    /** The number of the first word that begins at a character, and behind them all their count. */
    private final int[] rows;

    private int[] lengths;
    private int[] ids;
    /** Of the dictionary's words, asked for once a word and not once for each word that may stand before it. */
    private int[] identities;

    private int[] frequencies;
    /** Of runs that no dictionary holds, by their first character; 0 where none begins. */
    private final int[] runLengths;

    private final int[] runTypes;

    /** How many words of the dictionary there are. */
    private final int words;
    /** The number of the end of the text. */
    private final int end;

    /** The cheapest way to each word and to the end: its cost, and the word before. */
    private final double[] costs;

    private final int[] before;
    /** The cost of each word behind one that it was never counted behind; 0 as long as nobody asked. */
    private final double[] unseen;

    /** @param text at least one character */
    Lattice(CoreWords core, char[] text) {
        this.core = core;
        this.text = text;
        rows = new int[text.length + 1];
        lengths = new int[text.length * WORDS_PER_CHARACTER];
        ids = new int[lengths.length];
        identities = new int[lengths.length];
        frequencies = new int[lengths.length];
        runLengths = new int[text.length];
        runTypes = new int[text.length];
        words = addWords();
        addRuns();
        end = words + text.length;
        costs = new double[end + 1];
        before = new int[end + 1];
        unseen = new double[end + 1];
    }

    private int addWords() {
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher found = CoreDictionary.trie.getSearcher(text, 0);
        int row = 0;
        int count = 0;
        while (found.next()) {
            while (row < found.begin) {
                rows[++row] = count;
            }
            if (count == lengths.length) {
                makeRoom();
            }
            lengths[count] = found.length;
            ids[count] = found.index;
            identities[count] = core.identity(found.index);
            frequencies[count] = core.frequency(found.index);
            count++;
        }
        while (row < text.length) {
            rows[++row] = count;
        }
        return count;
    }

    private void makeRoom() {
        int room = lengths.length * 2;
        lengths = Arrays.copyOf(lengths, room);
        ids = Arrays.copyOf(ids, room);
        identities = Arrays.copyOf(identities, room);
        frequencies = Arrays.copyOf(frequencies, room);
    }

    /** Runs of characters of one type where the dictionary has no word, so that a way leads through. */
    private void addRuns() {
        int at = 0;
        while (at < text.length) {
            if (hasWord(at)) {
                at += lengths[rows[at + 1] - 1];
            } else {
                int end = at + 1;
                while (end < text.length && (!hasWord(end) || CharType.get(text[end]) == CharType.CT_CNUM)) {
                    end++;
                }
                addRuns(at, end);
                at = end;
            }
        }
    }

    private boolean hasWord(int at) {
        return rows[at] < rows[at + 1];
    }

    private void addRuns(int from, int to) {
        int start = from;
        int type = CharType.get(text[from]);
        for (int i = from + 1; i < to; i++) {
            int next = CharType.get(text[i]);
            if (next == type) {
                continue;
            }
            boolean decimal = type == CharType.CT_NUM
                    && DECIMAL_SIGNS.indexOf(text[i]) >= 0
                    && i + 1 < to
                    && CharType.get(text[i + 1]) == CharType.CT_NUM;
            if (!decimal) {
                addRun(start, i, type);
                start = i;
                type = next;
            }
        }
        addRun(start, to, type);
    }

    private void addRun(int start, int end, int type) {
        for (int word = rows[start]; word < rows[start + 1]; word++) {
            if (lengths[word] == end - start) {
                return;
            }
        }
        runLengths[start] = end - start;
        runTypes[start] = type;
    }

    /** The numbers of the words on the cheapest way, in order. */
    int[] cheapestWay() {
        int edge = Predefine.TOTAL_FREQUENCY / 10;
        Arrays.fill(before, NONE);
        reach(0, BEGIN, CoreDictionary.BEGIN_WORD_ID, edge, 0);
        for (int at = 0; at < text.length; at++) {
            for (int word = rows[at]; word < rows[at + 1]; word++) {
                leave(at, word);
            }
            if (runLengths[at] > 0) {
                leave(at, words + at);
            }
        }
        int[] way = new int[text.length];
        int first = way.length;
        for (int word = before[end]; word >= 0; word = before[word]) {
            way[--first] = word;
        }
        return Arrays.copyOfRange(way, first, way.length);
    }

    private void leave(int at, int word) {
        if (before[word] != NONE) {
            reach(at + length(word), word, identity(word), frequency(word), costs[word]);
        }
    }

    /** Goes on from a word to all that begin where it ends. */
    private void reach(int at, int from, int identity, int frequency, double cost) {
        if (at == text.length) {
            int edge = Predefine.TOTAL_FREQUENCY / 10;
            int pairs = core.pairs(identity, CoreDictionary.END_WORD_ID);
            keep(end, from, cost + CoreWords.cost(pairs, frequency, edge));
            return;
        }
        for (int word = rows[at]; word < rows[at + 1]; word++) {
            keep(word, from, cost + cost(identity, frequency, word));
        }
        if (runLengths[at] > 0) {
            keep(words + at, from, cost + cost(identity, frequency, words + at));
        }
    }

    private double cost(int identity, int frequency, int word) {
        int pairs = core.pairs(identity, identity(word));
        if (pairs != 0) {
            return CoreWords.cost(pairs, frequency, frequency(word));
        }
        // Most pairs were never seen; then the cost is that of the second word alone.
        if (unseen[word] == 0) {
            unseen[word] = CoreWords.cost(0, frequency, frequency(word));
        }
        return unseen[word];
    }

    private void keep(int word, int from, double cost) {
        if (before[word] == NONE || costs[word] > cost) {
            before[word] = from;
            costs[word] = cost;
        }
    }

    /** Characters of a word. */
    int length(int word) {
        return word < words ? lengths[word] : runLengths[word - words];
    }

    private int identity(int word) {
        if (word < words) {
            return identities[word];
        }
        return switch (runTypes[word - words]) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> CoreDictionary.M_WORD_ID;
            case CharType.CT_SINGLE -> CoreDictionary.X_WORD_ID;
            default -> UNKNOWN;
        };
    }

    private int frequency(int word) {
        return word < words ? frequencies[word] : Predefine.OOV_DEFAULT_FREQUENCY;
    }

    /** The natures of a word. */
    CoreDictionary.Attribute attribute(int word) {
        return word < words ? core.attribute(ids[word]) : CoreWords.attributeOfRun(runTypes[word - words]);
    }
}
