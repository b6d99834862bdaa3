package nianbao.document;

/**
 * A {@code <meta>} element of a page's head, after the government web-site guideline (国办发〔2017〕47号):
 * {@code PubDate}, {@code ContentSource}, {@code ArticleTitle} and so on.
 *
 * @param name as written, case kept
 * @param content never blank
 */
public record MetaTag(String name, String content) {}
