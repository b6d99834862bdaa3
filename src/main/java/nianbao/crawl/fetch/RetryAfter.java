package nianbao.crawl.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header: seconds or an HTTP date (RFC 9110 10.2.3), at most a day. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** How long to wait; empty for zero, the past and what is neither seconds nor a date. */
    public static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        Duration wait;
        if (SECONDS.matcher(value).matches()) {
            wait = Duration.ofSeconds(Long.parseLong(value));
        } else {
            try {
                wait = Duration.between(
                        now,
                        ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        if (wait.isNegative() || wait.isZero()) {
            return Optional.empty();
        }
        return Optional.of(wait.compareTo(MOST) > 0 ? MOST : wait);
    }
}
