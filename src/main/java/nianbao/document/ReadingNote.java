package nianbao.document;

/**
 * Something a user should know about how a file was read.
 *
 * @param rule a stable id: {@code charset_mismatch}, {@code table_as_image}, {@code text_cut} …
 * @param detail what was seen, for the message
 */
public record ReadingNote(String rule, String detail) {}
