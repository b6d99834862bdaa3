package nianbao.crawl.fetch;

import java.time.Duration;
import nianbao.source.warc.Exchange;

/**
 * An answer.
 *
 * @param duration from the request to the last byte
 * @param tls {@code unverified} and the protocol if the server's certificate was not checked, which the user allowed;
 *     empty otherwise
 */
public record Fetched(Exchange exchange, Duration duration, String tls) {}
