package nianbao.source;

import java.util.List;

/** What a walk found. Closing it closes the archives that its items are read from. */
public final class Inputs implements AutoCloseable {
    private final List<Input> items;
    private final int skipped;
    private final List<Unusable> unusable;
    private final Archives archives;

    Inputs(List<Input> items, int skipped, List<Unusable> unusable, Archives archives) {
        this.items = List.copyOf(items);
        this.skipped = skipped;
        this.unusable = List.copyOf(unusable);
        this.archives = archives;
    }

    /** The inputs in code point order of their locations. */
    public List<Input> items() {
        return items;
    }

    /** How many files and folders were left out as no input; a folder that is not entered counts as one. */
    public int skipped() {
        return skipped;
    }

    /** What cannot be read, in code point order of the locations. */
    public List<Unusable> unusable() {
        return unusable;
    }

    @Override
    public void close() {
        archives.close();
    }
}
