package nianbao.source;

/**
 * How much one input may cost; whatever is larger becomes a row of failures.csv instead of filling the memory.
 *
 * @param maxFileBytes largest file read, in bytes
 * @param maxMemberBytes largest archive member read, in bytes after inflating
 * @param maxArchiveBytes all members of one archive together, in bytes after inflating
 * @param maxArchiveMembers members of one archive
 * @param maxInflateRatio inflated bytes for each stored byte of one member, for members over
 *     {@link #RATIO_FREE_BYTES}
 */
public record Limits(
        int maxFileBytes, int maxMemberBytes, long maxArchiveBytes, int maxArchiveMembers, int maxInflateRatio) {
    /** 32 MiB; the largest saved report pages hold some 2 MB of text and markup. */
    public static final int MAX_FILE_BYTES = 32 << 20;

    /** 32 MiB, as for a file. */
    public static final int MAX_MEMBER_BYTES = 32 << 20;

    /** 8 GiB: 100,000 pages of 80 KB. */
    public static final long MAX_ARCHIVE_BYTES = 8L << 30;

    /** 100,000 members. */
    public static final int MAX_ARCHIVE_MEMBERS = 100_000;

    /** 200 to 1: pages shrink 5 to 30 times, zip bombs about 1,000 times. */
    public static final int MAX_INFLATE_RATIO = 200;

    /** 1 MiB: below it a member may shrink as it likes. */
    public static final int RATIO_FREE_BYTES = 1 << 20;

    /** The limits of every command. */
    public static final Limits STANDARD =
            new Limits(MAX_FILE_BYTES, MAX_MEMBER_BYTES, MAX_ARCHIVE_BYTES, MAX_ARCHIVE_MEMBERS, MAX_INFLATE_RATIO);

    private static final int MEBIBYTE = 1 << 20;

    /** @throws IllegalArgumentException if a limit is not positive */
    public Limits {
        if (maxFileBytes <= 0
                || maxMemberBytes <= 0
                || maxArchiveBytes <= 0
                || maxArchiveMembers <= 0
                || maxInflateRatio <= 0) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }

    /** A number of bytes for users: {@code 32 MiB}; {@code 900 字节} where it is no whole number of MiB. */
    public static String inWords(long bytes) {
        return bytes % MEBIBYTE == 0 && bytes > 0 ? bytes / MEBIBYTE + " MiB" : bytes + " 字节";
    }
}
