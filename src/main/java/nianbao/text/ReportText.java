package nianbao.text;

import nianbao.document.Document;

/**
 * A document's text in the two foldings that recognizers match against, made once. Immutable.
 *
 * @param spaced runs of blanks folded to one
 * @param compact blanks beside Chinese characters dropped
 */
public record ReportText(FoldedText spaced, FoldedText compact) {

    /** The foldings of this document's text. */
    public static ReportText of(Document document) {
        FoldedText spaced = FoldedText.spaced(document.text());
        return new ReportText(spaced, spaced.compacted());
    }
}
