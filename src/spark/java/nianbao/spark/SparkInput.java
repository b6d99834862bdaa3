package nianbao.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file, a record of a web archive, or what is known beforehand to be unreadable, on its way to an executor.
 *
 * @param id of its own; the results of one input, several for a zip file, are numbered from it
 * @param location as in {@link nianbao.source.SourceDocument#location()}
 * @param file address of the file on its Hadoop file system; empty if there is nothing to read
 * @param bytes size of the file, of a record about so much
 * @param offset of the record that holds the bytes, in bytes; -1 for a whole file
 * @param url the archive's address for the page, or null
 * @param fetchedAt when the archive says the page was fetched, or empty
 * @param parent location of the page that it is attached to, or null
 * @param reason why it cannot be read, one plain sentence; empty if it may be
 * @param detail technical details of the reason, may be empty
 */
record SparkInput(
        long id,
        String location,
        String file,
        long bytes,
        long offset,
        @Nullable String url,
        String fetchedAt,
        @Nullable String parent,
        String reason,
        String detail)
        implements Serializable {

    /** A whole file. */
    static SparkInput ofFile(String location, String file, long bytes) {
        return new SparkInput(0, location, file, bytes, -1, null, "", null, "", "");
    }

    /** What cannot be read. */
    static SparkInput refused(String location, String reason, String detail) {
        return new SparkInput(0, location, "", 0, -1, null, "", null, reason, detail);
    }

    /** The same under a number. */
    SparkInput numbered(long number) {
        return new SparkInput(number, location, file, bytes, offset, url, fetchedAt, parent, reason, detail);
    }

    boolean isRefused() {
        return !reason.isEmpty();
    }

    boolean isRecord() {
        return offset >= 0;
    }
}
