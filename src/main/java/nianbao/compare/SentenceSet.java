package nianbao.compare;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nianbao.source.SourceId;

/**
 * The sentences of a report's text by their wording: digits masked, blanks left out. Only what ends with 。！or ？counts,
 * so headings, table cells and page furniture do not.
 */
final class SentenceSet {
    /** Characters below which a sentence is too common to tell who copied it; not measured on any corpus. */
    private static final int SHORTEST = 10;

    private static final int HASH_DIGITS = 16;
    private static final int HEXADECIMAL = 16;
    private static final String ENDS = "。！？!?";

    private SentenceSet() {}

    /**
     * The distinct sentences of a text, each as the first 64 bits of its SHA-256 (two of a million sentences meet in one
     * of forty million data sets), in ascending order.
     */
    static long[] hashes(String text) {
        LongStream.Builder hashes = LongStream.builder();
        forEach(
                text,
                sentence -> hashes.add(
                        Long.parseUnsignedLong(SourceId.digest(sentence).substring(0, HASH_DIGITS), HEXADECIMAL)));
        return hashes.build().sorted().distinct().toArray();
    }

    /** How many of one text's sentences another has too; both as {@link #hashes} gives them. */
    static int shared(long[] own, long[] others) {
        return (int) LongStream.of(own)
                .filter(hash -> Arrays.binarySearch(others, hash) >= 0)
                .count();
    }

    /**
     * Hands on every sentence.
     *
     * <pre>{@code
     * SentenceSet.forEach("2023年共收到公开申请 12 件。", list::add); // [#年共收到公开申请#件。]
     * }</pre>
     */
    static void forEach(String text, Consumer<String> consumer) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                sentence.setLength(0);
            } else if (Character.isDigit(c)) {
                mask(sentence);
            } else if (!Character.isWhitespace(c) && c != '　') {
                sentence.append(c);
            }
            if (ENDS.indexOf(c) >= 0) {
                if (sentence.length() >= SHORTEST) {
                    consumer.accept(sentence.toString());
                }
                sentence.setLength(0);
            }
        }
    }

    /** One mark a number, with its decimals and separators. */
    private static void mask(StringBuilder sentence) {
        int last = sentence.length() - 1;
        boolean goesOn = last >= 1 && ".,，．".indexOf(sentence.charAt(last)) >= 0 && sentence.charAt(last - 1) == '#';
        if (goesOn) {
            sentence.setLength(last);
        } else if (last < 0 || sentence.charAt(last) != '#') {
            sentence.append('#');
        }
    }
}
