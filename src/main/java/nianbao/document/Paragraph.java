package nianbao.document;

/**
 * A line of the report: the text of one block element, or one line of a plain text file. The rows of a catalogue or
 * layout table are paragraphs too, with a tab between cells.
 *
 * @param span without the line break that ends it
 * @param role where on the page it stood
 */
public record Paragraph(Span span, Role role) implements Block {

    @Override
    public Paragraph since(int origin) {
        return new Paragraph(span.since(origin), role);
    }

    /** Where on the page a paragraph stood. */
    public enum Role {
        /** A heading element ({@code <h1>} to {@code <h6>}). */
        TITLE,
        /** Outside the report body, kept for the metadata it holds (catalogue block, time line). */
        CATALOGUE,
        /** The report itself. */
        BODY
    }
}
