package nianbao.recognize.section;

import nianbao.document.Span;

/**
 * A heading found in the text.
 *
 * @param mark its number; an unnumbered heading has ordinal 0 and the heading text as canonical number
 * @param number the number as printed, without what parts it from the heading
 * @param text the heading without its number, blanks removed
 * @param span number and heading in the document's text
 * @param line start of the line it stands in, folded offset; headings of one line share it
 * @param alone true if nothing follows it in its line
 * @param type the codebook's section type, or empty if no rule knows the wording
 */
record Heading(HeadingMark mark, String number, String text, Span span, int line, boolean alone, String type) {

    int level() {
        return mark.level();
    }

    boolean sameAs(Heading other) {
        return level() == other.level() && text.equals(other.text);
    }
}
