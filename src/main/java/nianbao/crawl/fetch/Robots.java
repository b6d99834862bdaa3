package nianbao.crawl.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a site's robots.txt says to this program (RFC 9309). Immutable. */
public final class Robots {
    /** The name robots.txt files may call this program by. */
    public static final String PRODUCT = "nianbao";

    /** 512 KiB, above the 500 KiB that RFC 9309 2.5 asks for. */
    private static final int MOST_BYTES = 512 << 10;

    private static final int TOO_MANY_REQUESTS = 429;

    private final SimpleRobotRules rules;

    private Robots(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /**
     * The rules an answer stands for; empty if the site must not be asked now: 429, 5xx (RFC 9309 2.3.1.4).
     *
     * @param status of the last answer, after up to five redirects; a redirect here means that there were more
     */
    public static Optional<Robots> of(int status, byte[] body, String contentType, String url) {
        if (status == TOO_MANY_REQUESTS || status >= 500 || status < 200) {
            return Optional.empty();
        }
        if (status >= 300) {
            return Optional.of(new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)));
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        parser.setMaxCrawlDelay(Long.MAX_VALUE); // otherwise a long delay forbids the whole site
        String type = contentType.isEmpty() ? "text/plain" : contentType;
        return Optional.of(new Robots(parser.parseContent(url, asUtf8(wholeLines(body)), type, Set.of(PRODUCT))));
    }

    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The pause the site asks for between two requests; zero if it does not. */
    public Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
    }

    /** The addresses of site maps that the site names, as it writes them. */
    public List<String> siteMaps() {
        return List.copyOf(rules.getSitemaps());
    }

    private static byte[] wholeLines(byte[] body) {
        if (body.length <= MOST_BYTES) {
            return body;
        }
        int end = MOST_BYTES;
        while (end > 0 && body[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    /** The parser reads UTF-8 only; Chinese paths are often written in GBK. */
    private static byte[] asUtf8(byte[] body) {
        if (body.length >= 2 && ((body[0] & 0xFF) == 0xFF || (body[0] & 0xFF) == 0xFE)) {
            return body; // UTF-16, which the parser knows by its mark
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return body;
        } catch (CharacterCodingException e) {
            return new String(body, Charset.forName("GB18030")).getBytes(StandardCharsets.UTF_8);
        }
    }
}
