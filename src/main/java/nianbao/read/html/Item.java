package nianbao.read.html;

import nianbao.read.DataTable;
import org.jspecify.annotations.Nullable;

/**
 * What can be kept of a page or left out: a line, a row of a catalogue or layout table, or a table of figures.
 *
 * @param text its text, empty for a table
 * @param endLine index after its last line; its first follows the item before
 * @param table null for text
 * @param line its first line, whose place in links, headings and furniture holds for all of it
 * @param linkCharacters characters in links
 * @param characters all characters, blanks not counted
 * @param catalogue true for a row of a catalogue table
 */
record Item(
        String text,
        int endLine,
        @Nullable DataTable table,
        Line line,
        int linkCharacters,
        int characters,
        boolean catalogue) {

    boolean isFurniture() {
        return line.furniture();
    }

    /** True if nothing but punctuation stands outside links. */
    boolean isLink() {
        return table == null && !catalogue && linkCharacters > 0 && linkCharacters * 10 >= characters * 9;
    }

    /** True for breadcrumbs, menus and the like: mostly links. */
    boolean isMostlyLinks() {
        return table == null && !catalogue && linkCharacters * 10 >= characters * 6;
    }

    boolean isHeadingElement() {
        return line.heading() > 0;
    }
}
