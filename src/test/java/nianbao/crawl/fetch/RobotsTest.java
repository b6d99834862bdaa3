package nianbao.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static final String SITE = "http://www.a.gov.cn/robots.txt";

    private static Optional<Robots> robots(int status, String text, Charset charset) {
        return Robots.of(status, text.getBytes(charset), "text/plain", SITE);
    }

    /** RFC 9309 2.3.1; empty = the site is not asked for now. */
    @ParameterizedTest
    @CsvSource({
        "200, false",
        "301, true",
        "401, true",
        "403, true",
        "404, true",
        "410, true",
        "429, ",
        "500, ",
        "503, ",
        "100, "
    })
    void theStatusDecides(int status, Boolean allowed) {
        Optional<Boolean> decision = robots(status, "User-agent: *\nDisallow: /", StandardCharsets.UTF_8)
                .map(rules -> rules.allows("http://www.a.gov.cn/nb/"));
        assertEquals(Optional.ofNullable(allowed), decision);
    }

    @Test
    void aNamedGroupGoesBeforeTheOneForAll() {
        Robots rules = robots(
                        200,
                        "User-agent: *\nDisallow: /\nUser-agent: Nianbao\nDisallow: /a\nCrawl-delay: 7",
                        StandardCharsets.UTF_8)
                .orElseThrow();
        assertTrue(rules.allows("http://www.a.gov.cn/b"));
        assertFalse(rules.allows("http://www.a.gov.cn/a/b"));
        assertEquals(Duration.ofSeconds(7), rules.delay());
    }

    @Test
    void aLongDelayIsReportedAndForbidsNothing() {
        Robots rules = robots(200, "User-agent: *\nCrawl-delay: 900", StandardCharsets.UTF_8)
                .orElseThrow();
        assertTrue(rules.allows("http://www.a.gov.cn/b"));
        assertEquals(Duration.ofMinutes(15), rules.delay());
    }

    @ParameterizedTest
    @CsvSource({"GBK", "UTF-8", "UTF-16"})
    void chinesePathsAreReadInAnyCharset(Charset charset) {
        Robots rules = robots(200, "User-agent: *\nDisallow: /内部/\n", charset).orElseThrow();
        String closed =
                PageAddress.of("http://www.a.gov.cn/内部/a.html").orElseThrow().raw();
        assertFalse(rules.allows(closed));
        assertTrue(rules.allows("http://www.a.gov.cn/b"));
    }

    @Test
    void anHtmlPageInPlaceOfRulesForbidsNothing() {
        assertTrue(robots(200, "<html><body>404 not found</body></html>", StandardCharsets.UTF_8)
                .orElseThrow()
                .allows("http://www.a.gov.cn/b"));
    }

    @Test
    void ofALargeFileTheFirstHalfMegabyteCountsWithoutAHalfLine() {
        String text = "User-agent: *\nDisallow: /a\n" + "Disallow: /padding/of/some/length\n".repeat(18_000)
                + "Disallow: /z\n";
        Robots rules = robots(200, text, StandardCharsets.UTF_8).orElseThrow();
        assertFalse(rules.allows("http://www.a.gov.cn/a"));
        assertTrue(rules.allows("http://www.a.gov.cn/z"));
    }
}
