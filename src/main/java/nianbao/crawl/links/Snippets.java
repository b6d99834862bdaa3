package nianbao.crawl.links;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Values inside scripts and addresses. */
final class Snippets {
    private Snippets() {}

    /** The first group of the first match, empty where the group took no part. */
    static Optional<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> Objects.requireNonNullElse(match.group(1), ""))
                .findFirst();
    }

    static Optional<MatchResult> match(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    /** The value of a script's property or variable: {@code webid:'3'}, {@code "webid" = 3}; empty if there is none. */
    static String property(String text, String name) {
        Pattern pattern = Pattern.compile("\\b" + Pattern.quote(name) + "['\"]?\\s*[:=]\\s*['\"]?([^,'\"};\\s&]*)");
        return find(pattern, text).orElse("");
    }

    /** A parameter of an address, undecoded; empty if it is not there. */
    static String parameter(String url, String name) {
        return find(Pattern.compile("[?&]" + Pattern.quote(name) + "=([^&#]*)"), url)
                .orElse("");
    }

    /** The address with a parameter set. */
    static String withParameter(String url, String name, String value) {
        String pair = name + "=" + value;
        String replaced = url.replaceFirst("(?<=[?&])" + Pattern.quote(name) + "=[^&#]*", pair);
        return !replaced.equals(url) || url.contains(pair) ? replaced : url + (url.contains("?") ? "&" : "?") + pair;
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A whole number, or {@code otherwise} if the text is none. */
    static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }
}
