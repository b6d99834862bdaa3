package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.Characters;

/** Cleans the text of Word files. */
final class OfficeText {
    private OfficeText() {}

    /** The lines of a stretch of text: blanks trimmed, marks of the file format and empty lines left out. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("[\\n\\r\\u000B\\f]", -1)) {
            String kept = trimmed(line);
            if (!kept.isEmpty()) {
                lines.add(kept);
            }
        }
        return lines;
    }

    private static String trimmed(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                kept.append(' ');
            } else if (c >= ' ' && c != '\u00AD' && !isLone(line, i)) {
                kept.append(c);
            }
        }
        int from = 0;
        int to = kept.length();
        while (from < to && Characters.isBlank(kept.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(kept.charAt(to - 1))) {
            to--;
        }
        return kept.substring(from, to);
    }

    /** True for half of a surrogate pair, which no UTF-8 file can hold. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        boolean hasNext = at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        boolean hasBefore = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return (Character.isHighSurrogate(c) && !hasNext) || (Character.isLowSurrogate(c) && !hasBefore);
    }
}
