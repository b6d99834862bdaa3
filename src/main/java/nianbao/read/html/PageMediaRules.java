package nianbao.read.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which elements are pictures of a table's size, and which lead to document files. */
final class PageMediaRules {
    private static final Pattern DOCUMENT_FILE = Pattern.compile(
            "(\\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar))(?:[?&#].*)?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands in front of a file's name in an address. */
    private static final String BEFORE_NAME = "/\\?=&#";

    /** A picture less wide or high than this many pixels is an icon; a table needs more. */
    private static final int LEAST_PIXELS = 150;

    /** Characters of a file name in a note. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    private PageMediaRules() {}

    /** The picture or attachment that the element shows or leads to, or null. */
    static @Nullable PageMedia of(Element element, PageTag tag, int line) {
        if (tag == PageTag.IMAGE) {
            boolean isIcon = isSmall(element, "width") || isSmall(element, "height");
            return isIcon || element.attr("src").isEmpty() ? null : new PageMedia(line, fileName(element), false);
        }
        String address = element.attr(tag == PageTag.LINK ? "href" : element.nameIs("object") ? "data" : "src");
        String stripped = address.strip();
        Matcher file = DOCUMENT_FILE.matcher(stripped);
        if (!file.find()) {
            return null;
        }
        String text = tag == PageTag.LINK ? element.text().strip() : "";
        String name = text.isEmpty() ? stripped.substring(nameStart(stripped, file.start()), file.end(1)) : text;
        return new PageMedia(line, PageHead.clean(name.substring(0, Math.min(name.length(), LONGEST_NAME))), true);
    }

    private static int nameStart(String address, int dot) {
        int start = dot;
        while (start > 0 && dot - start < LONGEST_NAME && BEFORE_NAME.indexOf(address.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static boolean isSmall(Element element, String side) {
        String value = element.attr(side).strip().toLowerCase(Locale.ROOT);
        Matcher number = DIGITS.matcher(value);
        return !value.endsWith("%") && number.lookingAt() && Integer.parseInt(number.group()) < LEAST_PIXELS;
    }

    private static String fileName(Element image) {
        String source = image.attr("src");
        return source.startsWith("data:") ? "data:" : source.substring(source.lastIndexOf('/') + 1);
    }
}
