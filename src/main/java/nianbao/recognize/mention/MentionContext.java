package nianbao.recognize.mention;

import java.util.List;
import java.util.OptionalInt;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.record.Section;
import nianbao.text.FoldedText;

/**
 * What must be known of a report before its numbers can be read.
 *
 * @param compact the document's text, folded, blanks dropped
 * @param sections in text order
 * @param form {@code narrative}, {@code standard_2021} …
 * @param reportYear if the report states one
 * @param passedOver lines that are no running text: title, catalogue, signature
 * @param ownReport true for the report of one bureau on itself, where 全市 speaks of others
 */
public record MentionContext(
        Document document,
        FoldedText compact,
        List<Section> sections,
        String form,
        OptionalInt reportYear,
        List<Span> passedOver,
        boolean ownReport) {
    public MentionContext {
        sections = List.copyOf(sections);
        passedOver = List.copyOf(passedOver);
    }

    /** The same report, read as one bureau's report on itself. */
    public MentionContext asOwnReport() {
        return new MentionContext(document, compact, sections, form, reportYear, passedOver, true);
    }
}
