package nianbao.document;

import java.util.stream.IntStream;

/**
 * Turns UTF-16 offsets of one text into code point offsets, which is what R's {@code substr}, Stata's {@code usubstr}
 * and Python count. Immutable.
 */
public final class CodePoints {
    /** Offsets of the second half of every surrogate pair, ascending; empty for nearly every report. */
    private final int[] lowSurrogates;

    private CodePoints(int[] lowSurrogates) {
        this.lowSurrogates = lowSurrogates;
    }

    /** The conversion for this text. */
    public static CodePoints of(String text) {
        return new CodePoints(IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray());
    }

    /** The number of code points before this UTF-16 offset. */
    public int offset(int utf16) {
        int low = 0;
        int high = lowSurrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowSurrogates[middle] < utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return utf16 - low;
    }
}
