package nianbao.recognize.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Stand between the entries of a table of contents that is one line. */
    private static final String SEPARATORS = ";；。";

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
        List<Heading> headings = onlyTopUnnumbered(Contents.without(
                finder.find(document, spaced),
                Heading::span,
                heading -> Contents.withoutPage(heading.text()),
                document.text(),
                SEPARATORS));
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

    /** A wording without a number opens a section only where top sections have no numbers, or as an attachment. */
    private static List<Heading> onlyTopUnnumbered(List<Heading> headings) {
        boolean numbered =
                headings.stream().anyMatch(h -> h.level() == 1 && h.mark().ordinal() > 0);
        return headings.stream()
                .filter(h -> h.mark().ordinal() > 0 || !numbered || h.type().equals("attachments"))
                .toList();
    }
}
