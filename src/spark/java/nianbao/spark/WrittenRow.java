package nianbao.spark;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The values of a row that {@link nianbao.csv.CsvWriter} wrote, still guarded and in UTF-8; a value becomes a string when
 * it is asked for, since most never are. Immutable.
 */
final class WrittenRow extends AbstractList<String> implements RandomAccess {
    private final byte[] rows;
    private final int[] bounds;
    private final int begin;
    private final int end;

    /**
     * @param bounds where each value begins and ends; an end is negative, its complement, if quotes within are doubled
     * @param begin of the row
     * @param end of the row, behind its line end
     */
    WrittenRow(byte[] rows, int[] bounds, int begin, int end) {
        this.rows = rows;
        this.bounds = bounds;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public int size() {
        return bounds.length / 2;
    }

    @Override
    public String get(int value) {
        Slice slice = slice(value);
        return new String(slice.bytes, slice.from, slice.length, StandardCharsets.UTF_8);
    }

    /** The row as written. */
    byte[] whole() {
        return Arrays.copyOfRange(rows, begin, end);
    }

    boolean isEmpty(int value) {
        return bounds[2 * value] == bounds[2 * value + 1];
    }

    /** A value's bytes. */
    Slice slice(int value) {
        int from = bounds[2 * value];
        int to = bounds[2 * value + 1];
        return to < 0 ? single(from, ~to) : new Slice(rows, from, to - from);
    }

    /** One quote for two. */
    private Slice single(int from, int to) {
        byte[] single = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            single[length++] = rows[i];
            i += rows[i] == '"' ? 1 : 0;
        }
        return new Slice(single, 0, length);
    }

    /** Some bytes of an array, which nobody changes. */
    static final class Slice {
        private final byte[] bytes;
        private final int from;
        private final int length;

        private Slice(byte[] bytes, int from, int length) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
        }

        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int length() {
            return length;
        }

        /** The same without the guard against formulas. */
        Slice unguarded() {
            return length > 0 && bytes[from] == '\'' ? new Slice(bytes, from + 1, length - 1) : this;
        }
    }
}
