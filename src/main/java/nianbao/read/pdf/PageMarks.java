package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out what is printed on every page around the text: page numbers, running heads and feet. */
final class PageMarks {
    /** Part of the page's height at either end in which marks stand. */
    private static final double ZONE = 0.13;

    /** Points by which a running head may shift from page to page. */
    private static final double SHIFT = 4;

    /** Share of the pages on which a line must return to be a running head. */
    private static final double RETURNS = 0.4;

    /** Lines at either end of a page that are looked at. */
    private static final int OUTER_LINES = 3;

    /** A page number that shows what it is: - 4 -, — 4 —, 4 / 6, 第 4 页, 第4页 共6页. */
    private static final Pattern MARKED = Pattern.compile("[-—–－－·•~～_ ]*(?:[-—–－·•~～]\\s*\\d{1,4}\\s*[-—–－·•~～]"
            + "|\\d{1,4}\\s*[/／]\\s*\\d{1,4}|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*页)?)[-—–－·•~～_ ]*");

    private static final Pattern BARE = Pattern.compile("\\d{1,4}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private record Key(String text, long place) {}

    private final List<PageContent> contents;
    private final List<List<TextLine>> pages;

    private PageMarks(List<PageContent> contents, List<List<TextLine>> pages) {
        this.contents = contents;
        this.pages = pages;
    }

    /** The lines of each page without its marks. */
    static List<List<TextLine>> remove(List<PageContent> contents, List<List<TextLine>> pages) {
        return new PageMarks(contents, pages).removed();
    }

    private List<List<TextLine>> removed() {
        Map<Key, Set<Integer>> returning = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (TextLine line : outer(page)) {
                for (Key key : keys(line, 0)) {
                    returning.computeIfAbsent(key, k -> new HashSet<>()).add(page);
                }
            }
        }
        List<List<TextLine>> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<TextLine> marks = new ArrayList<>();
            for (TextLine line : outer(page)) {
                if (isMark(line, page, returning)) {
                    marks.add(line);
                }
            }
            kept.add(pages.get(page).stream()
                    .filter(line -> !marks.contains(line))
                    .toList());
        }
        return kept;
    }

    private List<TextLine> outer(int page) {
        List<TextLine> lines = pages.get(page);
        List<TextLine> outer = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isOutermost = i == 0 || i == lines.size() - 1;
            boolean isOuter = i < OUTER_LINES || i >= lines.size() - OUTER_LINES;
            TextLine line = lines.get(i);
            if ((isOuter && isInZone(line, page))
                    || (isOutermost && MARKED.matcher(line.text()).matches())) {
                outer.add(line);
            }
        }
        return outer;
    }

    private boolean isInZone(TextLine line, int page) {
        double height = contents.get(page).height();
        return line.baseline() < ZONE * height || line.baseline() > (1 - ZONE) * height;
    }

    private boolean isMark(TextLine line, int page, Map<Key, Set<Integer>> returning) {
        String text = line.text();
        if (MARKED.matcher(text).matches()) {
            Matcher number = DIGITS.matcher(text);
            return isInZone(line, page) || (number.find() && number.group().equals(Integer.toString(page + 1)));
        }
        boolean isBare = BARE.matcher(text).matches();
        if (isBare && pages.size() == 1) {
            return line.baseline() > (1 - ZONE) * contents.get(page).height();
        }
        int most = 0;
        for (Key key : keys(line, 1)) {
            most = Math.max(most, returning.getOrDefault(key, Set.of()).size());
        }
        return most >= 2 && (isBare || most >= RETURNS * pages.size());
    }

    /** The line's words at its place, and for a comparison at the places beside it. */
    private static List<Key> keys(TextLine line, int beside) {
        String text = DIGITS.matcher(line.text()).replaceAll("#");
        List<Key> keys = new ArrayList<>();
        long place = Math.round(line.baseline() / SHIFT);
        for (long at = place - beside; at <= place + beside; at++) {
            keys.add(new Key(text, at));
        }
        return keys;
    }
}
