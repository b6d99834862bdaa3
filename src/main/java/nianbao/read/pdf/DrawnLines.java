package nianbao.read.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Picks from the paths of a page what looks like a line across or down: strokes, and filled boxes that are thin.
 * Used by one thread for one page.
 */
final class DrawnLines {
    /** The thickest filled box that is a line, in points; Word's thickest border has 6, its usual one 0.5 to 3. */
    private static final double MOST_THICKNESS = 3;

    /** Points by which a stroke may lean. */
    private static final double LEANING = 1;

    /** The shortest line kept, in points; what is shorter is part of a drawing or of a dashed line. */
    private static final double LEAST_LENGTH = 1;

    /** The most lines of one page; a page of the official form has some 300. */
    private static final int MOST_LINES = 20_000;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> strokes = new ArrayList<>();
    private final List<Box> fills = new ArrayList<>();
    private Point2D current = new Point2D.Double();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private Box bounds = new Box(0, 0, 0, 0);
    private boolean isCurved;

    /** Begins a stretch at a point of the page, of which PDFBox asks back its own coordinates. */
    void moveTo(double toX, double toY, double ownX, double ownY) {
        endStretch();
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
        bounds = new Box(toX, toY, toX, toY);
        current = new Point2D.Double(ownX, ownY);
    }

    void lineTo(double toX, double toY, double ownX, double ownY) {
        addStroke(toX, toY);
        goTo(toX, toY, ownX, ownY);
    }

    void curveTo(double toX, double toY, double ownX, double ownY) {
        isCurved = true;
        goTo(toX, toY, ownX, ownY);
    }

    private void goTo(double toX, double toY, double ownX, double ownY) {
        x = toX;
        y = toY;
        bounds = new Box(
                Math.min(bounds.left(), x),
                Math.min(bounds.top(), y),
                Math.max(bounds.right(), x),
                Math.max(bounds.bottom(), y));
        current = new Point2D.Double(ownX, ownY);
    }

    private void addStroke(double toX, double toY) {
        Box stroke = Box.around(x, y, toX, toY);
        boolean isStraight = Math.min(stroke.width(), stroke.height()) <= LEANING;
        if (isStraight && Math.max(stroke.width(), stroke.height()) >= LEAST_LENGTH && strokes.size() < MOST_LINES) {
            strokes.add(stroke);
        }
    }

    private void endStretch() {
        boolean isThin = Math.min(bounds.width(), bounds.height()) <= MOST_THICKNESS;
        boolean isLong = Math.max(bounds.width(), bounds.height()) >= LEAST_LENGTH;
        if (isThin && isLong && !isCurved && fills.size() < MOST_LINES) {
            fills.add(bounds);
        }
        isCurved = false;
        bounds = new Box(x, y, x, y);
    }

    void close() {
        addStroke(startX, startY);
        x = startX;
        y = startY;
    }

    void stroke() {
        keep(strokes);
    }

    void fill() {
        endStretch();
        keep(fills);
    }

    private void keep(List<Box> lines) {
        if (boxes.size() + lines.size() <= MOST_LINES) {
            boxes.addAll(lines);
        }
        end();
    }

    void end() {
        strokes.clear();
        fills.clear();
        isCurved = false;
        bounds = new Box(x, y, x, y);
    }

    Point2D current() {
        return current;
    }

    List<Box> boxes() {
        return boxes;
    }
}
