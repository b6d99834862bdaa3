package nianbao.read.pdf;

/**
 * A rectangle on a page as it is shown: origin at the top left, y downwards, in points.
 *
 * @param left smaller than or equal to {@code right}
 * @param top smaller than or equal to {@code bottom}
 */
record Box(double left, double top, double right, double bottom) {
    /** The smallest box around two points. */
    static Box around(double x0, double y0, double x1, double y1) {
        return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return width() * height();
    }

    boolean contains(double x, double y) {
        return left <= x && x < right && top <= y && y < bottom;
    }

    /** The box turned with its page. */
    Box turned(Turn turn) {
        return around(turn.x(left, top), turn.y(left, top), turn.x(right, bottom), turn.y(right, bottom));
    }
}
