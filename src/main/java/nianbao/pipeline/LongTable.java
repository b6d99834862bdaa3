package nianbao.pipeline;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Numbers by number in two plain arrays, 16 to 48 bytes an entry, so that a million inputs fit beside everything
 * else. Not thread-safe.
 */
final class LongTable {
    private static final int FIRST_CAPACITY = 1024;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio

    /** Marks a free place in {@link #values}; no caller stores it. */
    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = free(FIRST_CAPACITY);
    private int size;

    private static long[] free(int capacity) {
        long[] values = new long[capacity];
        Arrays.fill(values, FREE);
        return values;
    }

    OptionalLong get(long key) {
        long value = values[place(key)];
        return value == FREE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Sets the number of a key; a later one replaces an earlier one. */
    void put(long key, long value) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int place = place(key);
        if (values[place] == FREE) {
            size++;
        }
        keys[place] = key;
        values[place] = value;
    }

    int size() {
        return size;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * MULTIPLIER) >>> 32) & mask;
        while (values[place] != FREE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = free(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
