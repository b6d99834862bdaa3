package nianbao.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 7 ', 7",
        "0, 0",
        "-5, 0",
        "soon, 0",
        "'', 0",
        "999999999999, 86400",
        "'Fri, 02 Jan 2026 00:01:00 GMT', 60",
        "'Thu, 01 Jan 2026 00:00:00 GMT', 0",
        "'Tue, 01 Jan 2036 00:00:00 GMT', 86400"
    })
    void secondsAndDatesAreUnderstoodAndTheRestIsNot(String header, long seconds) {
        Instant now = Instant.parse("2026-01-02T00:00:00Z");
        assertEquals(
                seconds,
                RetryAfter.parse(header, now).map(java.time.Duration::toSeconds).orElse(0L));
    }
}
