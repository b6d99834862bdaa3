package nianbao.document;

import java.util.Set;

/**
 * Something a user should know about how a file was read.
 *
 * @param rule a stable id: {@code charset_mismatch}, {@code table_as_image}, {@code text_cut} …
 * @param detail what was seen, for the message
 */
public record ReadingNote(String rule, String detail) {
    private static final Set<String> LOSSES = Set.of("table_as_image", "scanned_pages", "table_columns_unclear");

    /** True if the file shows figures that were not read. */
    public boolean isLoss() {
        return LOSSES.contains(rule);
    }
}
