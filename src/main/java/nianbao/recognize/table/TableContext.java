package nianbao.recognize.table;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nianbao.codebook.Form;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.record.Section;

/**
 * A report on the way to its table values.
 *
 * @param form as detected from the page
 * @param sections of the report
 * @param reportYear which of several columns of years is the report's own
 * @param agency whose report it is; empty if not known
 */
public record TableContext(
        Document document, Form form, List<Section> sections, OptionalInt reportYear, String agency) {
    public TableContext {
        sections = List.copyOf(sections);
    }

    /** The path of the innermost section that holds this stretch; {@code 0} before the first heading. */
    String section(Span span) {
        return sections.stream()
                .filter(section -> section.span().contains(span))
                .max(Comparator.comparingInt(Section::level))
                .map(Section::path)
                .orElse("0");
    }
}
