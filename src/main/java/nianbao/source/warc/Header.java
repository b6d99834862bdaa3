package nianbao.source.warc;

/** A line of an HTTP header; the same name may come several times. */
public record Header(String name, String value) {}
