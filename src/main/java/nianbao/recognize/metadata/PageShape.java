package nianbao.recognize.metadata;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Where a page's header ends and its first section starts.
 *
 * @param bodyLine index of the first line of running text; the number of lines if there is none
 * @param firstHeading folded offset of the first section heading, or the end of the text
 */
record PageShape(int bodyLine, int firstHeading) {
    /** Longer lines are running text: the longest title of the base has 52 characters. */
    private static final int LONGEST_HEADER_LINE = 110;

    static PageShape of(String text, List<Line> lines, Words words) {
        int bodyLine = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (isBody(text, lines.get(i), words)) {
                bodyLine = i;
                break;
            }
        }
        return new PageShape(bodyLine, heading(text, lines.subList(bodyLine, lines.size()), words));
    }

    private static boolean isBody(String text, Line line, Words words) {
        String shown = line.of(text);
        if (words.isBreadcrumb(shown)) {
            return false;
        }
        boolean sentence =
                words.isRunningText(shown) || shown.endsWith("。") || (shown.length() > 25 && shown.indexOf('。') >= 0);
        return sentence || words.heading().matcher(shown).lookingAt() || shown.length() > LONGEST_HEADER_LINE;
    }

    /** The entries of a table of contents end in a semicolon; an introduction still belongs to the preamble. */
    private static int heading(String text, List<Line> lines, Words words) {
        for (Line line : lines) {
            Matcher matcher = words.heading().matcher(text).region(line.start(), line.end());
            boolean entry = text.charAt(line.end() - 1) == ';';
            if (matcher.lookingAt() && !entry && !words.isIntroduction(matcher.group())) {
                return line.start();
            }
        }
        return text.length();
    }
}
