package nianbao.crawl.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page: as it is asked for, and as it is told apart from others.
 *
 * <pre>{@code
 * PageAddress.resolve("http://a.gov.cn/x/", "../y.html;jsessionid=1?b=2&a=1#top"); // raw http://a.gov.cn/y.html?b=2&a=1
 * }</pre>
 *
 * @param raw what is requested
 * @param key equal for addresses that lead to the same page; the query's order does not count
 * @param host {@code name}, {@code name:port} where the port is neither 80 nor 443
 */
public record PageAddress(String raw, String key, String host) {
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("%u([0-9a-fA-F]{4})");
    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^?#;/]*");
    private static final Pattern TRACKING =
            Pattern.compile("(?i)([?&])(?:jsessionid|utm_[a-z]+|spm|share_token)=[^&#]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}]");
    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .build();
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** An address of its own; empty if it is none of http or https. */
    public static Optional<PageAddress> of(String url) {
        HttpUrl parsed = HttpUrl.parse(cleaned(url));
        return parsed == null ? Optional.empty() : Optional.of(of(parsed));
    }

    /** The address that a link of a page leads to; empty for {@code javascript:}, {@code mailto:} and the like. */
    public static Optional<PageAddress> resolve(String base, String link) {
        HttpUrl from = HttpUrl.parse(cleaned(base));
        HttpUrl to = from == null ? null : from.resolve(cleaned(link));
        return to == null ? Optional.empty() : Optional.of(of(to));
    }

    private static PageAddress of(HttpUrl url) {
        HttpUrl bare = url.newBuilder().fragment(null).username("").password("").build();
        String raw = bare.toString();
        return new PageAddress(raw, keyOf(raw), hostOf(bare));
    }

    /** The server's name without the port. */
    public String name() {
        return nonNull(HttpUrl.parse(raw)).host();
    }

    public int port() {
        return nonNull(HttpUrl.parse(raw)).port();
    }

    /** {@code http://host:port/robots.txt}. */
    public String robots() {
        return nonNull(nonNull(HttpUrl.parse(raw)).resolve("/robots.txt")).toString();
    }

    /** The part of the name that was registered: {@code suqian.gov.cn}; the name itself for an address in numbers. */
    public String registrableDomain() {
        String domain = EffectiveTldFinder.getAssignedDomain(name(), true, false);
        return domain == null ? name() : domain;
    }

    /** The path's segments. */
    public java.util.List<String> segments() {
        return nonNull(HttpUrl.parse(raw)).pathSegments();
    }

    private static HttpUrl nonNull(@Nullable HttpUrl url) {
        if (url == null) {
            throw new IllegalStateException("an address that was parsed before");
        }
        return url;
    }

    private static String hostOf(HttpUrl url) {
        boolean usual = url.port() == HTTP_PORT || url.port() == HTTPS_PORT;
        return url.host() + (usual ? "" : ":" + url.port());
    }

    private static String keyOf(String raw) {
        try {
            // 1.6 throws on some escapes and gives null for IPv6 hosts
            String key = NORMALIZER.filter(raw);
            return key == null ? raw : key;
        } catch (RuntimeException e) {
            return raw;
        }
    }

    private static String cleaned(String url) {
        String text = CONTROL.matcher(url.strip()).replaceAll("");
        text = SESSION.matcher(text).replaceAll("");
        text = TRACKING.matcher(text).replaceAll("$1");
        text = text.replaceAll("[?&]+$", "").replace("?&", "?").replaceAll("&&+", "&");
        Matcher escapes = UNICODE_ESCAPE.matcher(text);
        return escapes.replaceAll(match -> escaped((char) Integer.parseInt(match.group(1), 16)));
    }

    private static String escaped(char c) {
        StringBuilder bytes = new StringBuilder();
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        return bytes.toString();
    }
}
