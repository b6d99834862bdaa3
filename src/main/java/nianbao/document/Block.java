package nianbao.document;

/** A part of a document in reading order: a paragraph or a table. */
public sealed interface Block permits Paragraph, Table {
    /** Where the block stands in the document's text. */
    Span span();

    /** The same block in the text that begins at this offset. */
    Block since(int origin);
}
