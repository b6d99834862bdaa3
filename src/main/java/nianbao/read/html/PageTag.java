package nianbao.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element does to the lines of a page. */
enum PageTag {
    INLINE,
    RAISED,
    BLOCK,
    BREAK,
    LINK,
    HEADING,
    PRE,
    TABLE,
    ROW_GROUP,
    ROW,
    CELL,
    META,
    TITLE,
    IMAGE,
    EMBEDDED,
    SKIPPED;

    /** font-size: 0.8em is small, not hidden. */
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?:px|pt|em|%)?\\s*(?:;|$|!)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RAISING = Pattern.compile("vertical-align\\s*:\\s*super", Pattern.CASE_INSENSITIVE);

    private static final List<String> HIDING_PROPERTIES = List.of("display", "visibility", "font-size");

    private static final Map<String, PageTag> BY_NAME = new HashMap<>();

    static {
        put(
                BLOCK,
                "html body div p ul ol li dl dt dd section article main header footer nav aside form fieldset legend",
                "blockquote center address figure figcaption caption details summary dir menu hr frameset h7 option");
        put(BREAK, "br");
        put(RAISED, "sup sub");
        put(LINK, "a");
        put(HEADING, "h1 h2 h3 h4 h5 h6");
        put(PRE, "pre xmp listing plaintext");
        put(TABLE, "table");
        put(ROW_GROUP, "thead tbody tfoot");
        put(ROW, "tr");
        put(CELL, "td th");
        put(META, "meta link");
        put(TITLE, "title");
        put(IMAGE, "img");
        put(EMBEDDED, "iframe embed object");
        put(
                SKIPPED,
                "del s strike script style noscript template select button textarea svg math audio video canvas noframes input",
                "colgroup col datalist rp rt");
    }

    private static void put(PageTag tag, String... names) {
        List.of(String.join(" ", names).split(" ", -1)).forEach(name -> BY_NAME.put(name, tag));
    }

    static PageTag of(Element element) {
        return BY_NAME.getOrDefault(element.normalName(), INLINE);
    }

    /** True if the element's text starts and ends lines of its own. */
    boolean breaksLines() {
        return switch (this) {
            case BLOCK, HEADING, PRE, TABLE, ROW_GROUP, ROW, CELL -> true;
            default -> false;
        };
    }

    /** True for marks of notes, by whatever means they are raised or linked. */
    static boolean isRaised(Element element, PageTag tag) {
        return tag == RAISED
                || (tag == LINK && element.attr("href").startsWith("#"))
                || (tag == INLINE && RAISING.matcher(element.attr("style")).find());
    }

    /** True for elements that are on the page but not shown. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        return hides(element.attr("style"));
    }

    /** Asks the pattern only where a property that may hide ends: most pages give every line a style. */
    private static boolean hides(String style) {
        for (int colon = style.indexOf(':'); colon >= 0; colon = style.indexOf(':', colon + 1)) {
            int end = colon;
            while (end > 0 && Character.isWhitespace(style.charAt(end - 1))) {
                end--;
            }
            for (String property : HIDING_PROPERTIES) {
                int start = end - property.length();
                if (style.regionMatches(true, start, property, 0, property.length())
                        && HIDING.matcher(style).region(start, style.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }
}
