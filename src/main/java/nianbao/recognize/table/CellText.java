package nianbao.recognize.table;

import nianbao.codebook.LabelKey;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell and the two ways to take it.
 *
 * @param text as printed, on one line
 * @param key the text as a label
 * @param value the text as a figure, or null if it is none
 */
record CellText(String text, LabelKey key, @Nullable CellValue value) {
    /** True for a number, and for the ways to say nothing. */
    boolean isFigure() {
        return value != null;
    }

    /** True for a cell with a number in it. */
    boolean isNumber() {
        return value != null && value.state() == State.READ;
    }
}
