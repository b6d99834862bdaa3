package nianbao.read.word;

import org.jspecify.annotations.Nullable;

/** The list and level that a paragraph of a Word file is counted in. */
interface ListPlace {
    int LEVELS = 9;

    /** The list of the file. */
    Object list();

    /** The definition, which lists may share. */
    Object definition();

    /** 0-based, below {@link #LEVELS}. */
    int level();

    /** The number that this list starts anew with; null where it counts on. */
    @Nullable
    Integer startOverride();

    /** The number of the level's first paragraph. */
    int start(int level);

    /** How the level's numbers are written, by the names of ISO/IEC 29500-1, 17.18.59. */
    String format(int level);

    /** What stands around the numbers, {@code %1} for the one of the first level. */
    String pattern();
}
