package nianbao.recognize.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.record.Section;
import nianbao.text.FoldedText;

/**
 * Recognizes the sections of a report and their types. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * 一、概述            → path 一, type overview
 * （二）依申请公开。…  → path 一/（二）, type on_request
 * }</pre>
 */
public final class SectionRecognizer {
    /** A table of contents has at least this many headings in a row with nothing between them. */
    private static final int SHORTEST_CONTENTS = 3;

    /** What leads the eye from a heading to its page. */
    private static final String LEADERS = ".…·⋯_-—";

    private static final String PREAMBLE = "preamble";
    private static final String OTHER = "other";

    private final HeadingFinder finder;

    /**
     * A recognizer with the codebook's headings.
     *
     * @param types the section type of a heading's wording, if a rule knows it
     */
    public SectionRecognizer(Function<String, Optional<String>> types) {
        this.finder = new HeadingFinder(types);
    }

    /** True if a line opens with a numbered heading, or is a heading whose wording the codebook knows. */
    public boolean isHeading(String line) {
        return finder.isHeading(FoldedText.spaced(line).text());
    }

    /** The sections in text order; what stands before the first heading is a section with path {@code 0}. */
    public List<Section> recognize(Document document, FoldedText spaced) {
        List<Heading> headings = onlyTopUnnumbered(withoutContents(finder.find(document, spaced), document.text()));
        List<Section> sections = new ArrayList<>();
        int end = document.text().length();
        int first = headings.isEmpty() ? end : headings.get(0).span().start();
        if (!headings.isEmpty() && !document.text().substring(0, first).isBlank()) {
            sections.add(new Section(1, 0, "", "0", "", PREAMBLE, new Span(0, first), new Span(0, 0)));
        }
        Deque<Section> open = new ArrayDeque<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Section section = section(headings, i, end, sections.size() + 1, open, seen);
            sections.add(section);
            open.push(section);
        }
        return sections;
    }

    private static Section section(
            List<Heading> headings, int at, int end, int ordinal, Deque<Section> open, Map<String, Integer> seen) {
        Heading heading = headings.get(at);
        while (!open.isEmpty() && open.peek().level() >= heading.level()) {
            open.pop();
        }
        Section parent = open.peek();
        String own =
                (parent == null ? "" : parent.path() + "/") + heading.mark().canonical();
        int times = seen.merge(own, 1, Integer::sum);
        String type = !heading.type().isEmpty() ? heading.type() : parent == null ? OTHER : parent.type();
        return new Section(
                ordinal,
                heading.level(),
                heading.number(),
                times == 1 ? own : own + "#" + times,
                heading.text(),
                type,
                new Span(heading.span().start(), sectionEnd(headings, at, end)),
                heading.span());
    }

    private static int sectionEnd(List<Heading> headings, int at, int end) {
        int level = headings.get(at).level();
        for (int i = at + 1; i < headings.size(); i++) {
            if (headings.get(i).level() <= level) {
                return headings.get(i).span().start();
            }
        }
        return end;
    }

    /** Drops a table of contents: headings in a row, nothing between them, that all come again later. */
    private static List<Heading> withoutContents(List<Heading> headings, String text) {
        Map<String, Integer> lastStart = new HashMap<>();
        headings.forEach(
                heading -> lastStart.put(wording(heading), heading.span().start()));
        Set<Heading> contents = new HashSet<>();
        List<Heading> run = new ArrayList<>();
        for (Heading heading : headings) {
            boolean again =
                    lastStart.getOrDefault(wording(heading), 0) > heading.span().start();
            boolean adjoins = !run.isEmpty() && adjoins(run.get(run.size() - 1), heading, text);
            if (!again || !adjoins) {
                collect(run, contents);
            }
            if (again) {
                run.add(heading);
            }
        }
        collect(run, contents);
        return headings.stream().filter(h -> !contents.contains(h)).toList();
    }

    /** The heading without the page it stands on: 总体情况………1. */
    private static String wording(Heading heading) {
        String text = heading.text();
        int end = text.length();
        while (end > 0 && (Character.isDigit(text.charAt(end - 1)) || LEADERS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean adjoins(Heading before, Heading heading, String text) {
        return text.substring(before.span().end(), heading.span().start())
                .chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isDigit(c)
                        || LEADERS.indexOf(c) >= 0
                        || ";；。".indexOf(c) >= 0);
    }

    private static void collect(List<Heading> run, Set<Heading> contents) {
        if (run.size() >= SHORTEST_CONTENTS) {
            contents.addAll(run);
        }
        run.clear();
    }

    /** A wording without a number opens a section only where top sections have no numbers, or as an attachment. */
    private static List<Heading> onlyTopUnnumbered(List<Heading> headings) {
        boolean numbered =
                headings.stream().anyMatch(h -> h.level() == 1 && h.mark().ordinal() > 0);
        return headings.stream()
                .filter(h -> h.mark().ordinal() > 0 || !numbered || h.type().equals("attachments"))
                .toList();
    }
}
