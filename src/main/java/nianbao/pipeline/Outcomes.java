package nianbao.pipeline;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What each input came to, in a few bytes an input: which content it has and where its result is stored. Inputs with
 * the same bytes are one report, named by the first of them that reads. Safe to share between threads.
 */
public final class Outcomes {
    private static final byte PENDING = 0;
    private static final byte REPEATED = 1;
    private static final byte FAILED = 2;
    private static final byte READ = 3;

    private final byte[] kinds;
    private final long[] contents;
    private final long[] offsets;
    private final LongTable owners = new LongTable();

    public Outcomes(int inputs) {
        this.kinds = new byte[inputs];
        this.contents = new long[inputs];
        this.offsets = new long[inputs];
    }

    /** Notes an input's content; true if an earlier input has the same, so that it need not be read. */
    public synchronized boolean isRepeated(int index, long content) {
        contents[index] = content;
        OptionalLong owner = owners.get(content);
        if (owner.isPresent() && owner.getAsLong() < index) {
            kinds[index] = REPEATED;
            return true;
        }
        owners.put(content, index);
        return false;
    }

    /** Notes where an input's result is stored. */
    public synchronized void set(int index, boolean failed, long offset) {
        kinds[index] = failed ? FAILED : READ;
        offsets[index] = offset;
    }

    /** True if the input repeats another one which failed, so that it must be read after all. */
    synchronized boolean mustBeRead(int index) {
        return kinds[index] == REPEATED && kinds[firstOf(index)] == FAILED;
    }

    /** Gives every content whose first input failed to the first one that did not. */
    public synchronized void settle() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == READ && kinds[firstOf(i)] == FAILED) {
                owners.put(contents[i], i);
            }
        }
    }

    /** The input that names the report of this input, possibly itself; empty if this input failed. */
    public synchronized OptionalInt reportOf(int index) {
        if (kinds[index] == PENDING) {
            throw new IllegalStateException("input " + index + " was not read");
        }
        if (!hasContent(index)) {
            return OptionalInt.empty();
        }
        int owner = firstOf(index);
        return kinds[owner] == READ && owner <= index ? OptionalInt.of(owner) : OptionalInt.empty();
    }

    /** Where the input's own result is stored; empty if it only repeats another. */
    synchronized OptionalLong offset(int index) {
        return kinds[index] == FAILED || kinds[index] == READ ? OptionalLong.of(offsets[index]) : OptionalLong.empty();
    }

    private boolean hasContent(int index) {
        return owners.get(contents[index]).isPresent();
    }

    private int firstOf(int index) {
        return (int) owners.get(contents[index]).orElseThrow();
    }

    int size() {
        return kinds.length;
    }
}
