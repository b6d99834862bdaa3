package nianbao.read.pdf;

/**
 * A turn of a page by quarters of a circle that keeps it in the quadrant right of and below the origin.
 *
 * @param quarters counterclockwise, 0 to 3
 * @param width of the page before the turn, in points
 * @param height of the page before the turn, in points
 */
record Turn(int quarters, double width, double height) {
    double x(double x, double y) {
        return switch (quarters) {
            case 1 -> y;
            case 2 -> width - x;
            case 3 -> height - y;
            default -> x;
        };
    }

    double y(double x, double y) {
        return switch (quarters) {
            case 1 -> width - x;
            case 2 -> height - y;
            case 3 -> x;
            default -> y;
        };
    }

    /** The width of the page after the turn. */
    double turnedWidth() {
        return quarters % 2 == 0 ? width : height;
    }

    /** The height of the page after the turn. */
    double turnedHeight() {
        return quarters % 2 == 0 ? height : width;
    }
}
