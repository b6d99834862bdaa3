package nianbao.document;

import java.util.Arrays;

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
        int[] places = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                places = count == places.length ? Arrays.copyOf(places, count * 2 + 1) : places;
                places[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(places, count));
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
