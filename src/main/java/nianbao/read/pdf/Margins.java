package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a page's running text begin and end, in points, and how far their baselines are apart.
 *
 * @param leading 0 if it is not known
 */
record Margins(double left, double right, double leading) {
    /** Share of the widest line from which a line fills the column. */
    private static final double WIDE = 0.85;

    /** Full lines that show where a column ends. */
    private static final int ENOUGH_LINES = 3;

    /**
     * The outermost ends of lines and tables on all pages as wide as this; a column narrower than half a page is
     * taken to be symmetrical.
     */
    static Margins of(List<PageText> pages, double width) {
        double left = Double.MAX_VALUE;
        double right = 0;
        List<TextLine> lines = new ArrayList<>();
        for (PageText page : pages) {
            if (Math.abs(page.content().width() - width) > 1) {
                continue;
            }
            lines.addAll(page.lines());
            for (PlacedTable table : page.tables()) {
                right = Math.max(right, table.box().right());
            }
        }
        for (TextLine line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        return new Margins(left, right - left < width / 2 ? width - left : right, leading(lines, 0));
    }

    /** The margins of these lines; those of the whole document where a page has too few. */
    static Margins of(List<TextLine> lines, Margins document) {
        double widest = lines.stream()
                .mapToDouble(line -> line.right() - line.left())
                .max()
                .orElse(0);
        List<TextLine> wide = lines.stream()
                .filter(line -> line.right() - line.left() >= WIDE * widest)
                .toList();
        if (wide.size() < ENOUGH_LINES || widest < WIDE * (document.right - document.left)) {
            return document;
        }
        double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        double right = wide.stream()
                .mapToDouble(TextLine::right)
                .sorted()
                .skip(wide.size() / 2)
                .findFirst()
                .orElse(0);
        return new Margins(left, right, leading(lines, document.leading));
    }

    private static double leading(List<TextLine> lines, double otherwise) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            gaps.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        return gaps.size() < 3 ? otherwise : gaps.stream().sorted().toList().get(gaps.size() / 2);
    }
}
