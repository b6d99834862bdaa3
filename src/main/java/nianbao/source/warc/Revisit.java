package nianbao.source.warc;

/**
 * Says that a page is what an earlier record holds.
 *
 * @param recordId of the earlier record: {@code urn:uuid:…}
 * @param url the earlier record's address
 * @param date the earlier record's WARC-Date
 * @param notModified true if the server said so (304), false if the bytes are the same
 */
public record Revisit(String recordId, String url, String date, boolean notModified) {}
