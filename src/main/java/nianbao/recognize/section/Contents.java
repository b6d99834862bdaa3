package nianbao.recognize.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nianbao.document.Span;

/** Tells a table of contents from what it lists: entries in a row, nothing between them, that all come again later. */
public final class Contents {
    /** A table of contents has at least this many entries. */
    private static final int SHORTEST = 3;

    /** What leads the eye from an entry to its page. */
    private static final String LEADERS = ".…·⋯_-—";

    private Contents() {}

    /** The entry without the page it stands on: 总体情况………1. */
    public static String withoutPage(String entry) {
        int end = entry.length();
        while (end > 0 && isLeader(entry.charAt(end - 1))) {
            end--;
        }
        return entry.substring(0, end);
    }

    /**
     * The entries that no table of contents holds, in order.
     *
     * @param entries headings or titles, in text order
     * @param place of an entry in the text
     * @param wording of an entry, without its page
     * @param text in which they stand
     * @param between signs that may stand between two entries, beside leaders, pages and blanks
     */
    public static <T> List<T> without(
            List<T> entries, Function<T, Span> place, Function<T, String> wording, String text, String between) {
        Map<String, Integer> lastStart = new HashMap<>();
        entries.forEach(
                entry -> lastStart.put(wording.apply(entry), place.apply(entry).start()));
        Set<T> contents = new HashSet<>();
        List<T> run = new ArrayList<>();
        for (T entry : entries) {
            int start = place.apply(entry).start();
            boolean again = lastStart.getOrDefault(wording.apply(entry), 0) > start;
            boolean adjoins = !run.isEmpty()
                    && text.substring(place.apply(run.get(run.size() - 1)).end(), start)
                            .chars()
                            .allMatch(c -> isLeader((char) c) || between.indexOf(c) >= 0);
            if (!again || !adjoins) {
                collect(run, contents);
            }
            if (again) {
                run.add(entry);
            }
        }
        collect(run, contents);
        return entries.stream().filter(entry -> !contents.contains(entry)).toList();
    }

    private static boolean isLeader(char c) {
        return Character.isDigit(c) || Character.isWhitespace(c) || LEADERS.indexOf(c) >= 0;
    }

    private static <T> void collect(List<T> run, Set<T> contents) {
        if (run.size() >= SHORTEST) {
            contents.addAll(run);
        }
        run.clear();
    }
}
