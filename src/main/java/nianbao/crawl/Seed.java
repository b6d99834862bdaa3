package nianbao.crawl;

/**
 * Where a crawl begins.
 *
 * @param url as the user wrote it
 * @param agency whose page it is, may be empty
 */
public record Seed(String url, String agency) {}
