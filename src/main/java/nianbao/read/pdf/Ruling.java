package nianbao.read.pdf;

/**
 * A line drawn across or down a page, in the coordinates of {@link Box}.
 *
 * @param across true for a horizontal line
 * @param at its y if it runs across, else its x
 * @param from smaller than {@code to}
 */
record Ruling(boolean across, double at, double from, double to) {
    /** The line through the middle of a thin box. */
    static Ruling of(Box box) {
        return box.width() >= box.height()
                ? new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right())
                : new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom());
    }
}
