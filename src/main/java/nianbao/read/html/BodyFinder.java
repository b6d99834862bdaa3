package nianbao.read.html;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the element that holds the report: the smallest one with nearly all report headings and tables of the page,
 * then the known container around it, or as far out as nothing foreign comes in. Used by one thread for one page.
 */
final class BodyFinder {
    /** Share of the page's report headings and tables that the body must hold, in percent: a menu may name some. */
    private static final int NEARLY_ALL = 80;

    /** A body with several headings may be as short as one in this many characters of the page. */
    private static final int SOME_TEXT = 5;

    private final ItemMarks marks;
    private final List<Region> regions;
    private final int[] itemAt;
    /** Sums over the items before each index. */
    private final int[] reportMarks;

    private final int[] characters;
    private final int[] links;

    private BodyFinder(ItemMarks marks, List<Region> regions) {
        this.marks = marks;
        this.regions = regions;
        int size = marks.size();
        this.itemAt = new int[size == 0 ? 0 : marks.item(size - 1).endLine()];
        this.reportMarks = new int[size + 1];
        this.characters = new int[size + 1];
        this.links = new int[size + 1];
        int line = 0;
        for (int i = 0; i < size; i++) {
            Item item = marks.item(i);
            while (line < item.endLine()) {
                itemAt[line++] = i;
            }
            reportMarks[i + 1] = reportMarks[i] + (marks.isOfReport(i) ? 1 : 0);
            characters[i + 1] = characters[i] + marks.characters(i);
            links[i + 1] = links[i] + (item.isMostlyLinks() ? 1 : 0);
        }
    }

    static BodyRange find(ItemMarks marks, List<Region> regions) {
        BodyFinder finder = new BodyFinder(marks, regions);
        int size = marks.size();
        if (size == 0) {
            return new BodyRange(0, 0, false);
        }
        int total = finder.reportMarks[size];
        int region = total == 0
                ? finder.smallestKnownWithHalf()
                : finder.widened(finder.smallestWith((total * NEARLY_ALL + 99) / 100));
        if (region < 0 && total == 0 && finder.hasTitle()) {
            int text = finder.smallestWithText();
            return new BodyRange(finder.from(text), finder.to(text), false);
        }
        return region < 0
                ? new BodyRange(0, size, total > 0)
                : new BodyRange(finder.from(region), finder.to(region), true);
    }

    private int smallestWith(int least) {
        int best = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (sum(reportMarks, i) >= least && (best < 0 || size(i) <= size(best))) {
                best = i;
            }
        }
        return best;
    }

    /** For pages without report headings: the innermost known container with half of the page's text, or -1. */
    private int smallestKnownWithHalf() {
        int best = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).known() && isLargePart(i) && (best < 0 || size(i) <= size(best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean hasTitle() {
        return IntStream.range(0, marks.size()).anyMatch(i -> !marks.isFurniture(i) && marks.isTitle(i));
    }

    /** For narrative reports without headings: the smallest element of several lines with nearly all text. */
    private int smallestWithText() {
        int best = 0;
        for (int i = 0; i < regions.size(); i++) {
            boolean hasText = sum(characters, i) * 100L >= (long) characters[marks.size()] * NEARLY_ALL;
            if (hasText && size(i) > 1 && size(i) <= size(best)) {
                best = i;
            }
        }
        return best;
    }

    private int widened(int smallest) {
        for (int known = smallest; known >= 0; known = regions.get(known).parent()) {
            if (regions.get(known).known()) {
                boolean isMenu = 2 * sum(links, known) > size(known) && known != smallest;
                if (!isMenu) {
                    return known;
                }
                break;
            }
        }
        int region = smallest;
        while (region >= 0) {
            int parent = regions.get(region).parent();
            if (parent < 0 || (isEnough(region) && (regions.get(region).cell() || addsForeign(region, parent)))) {
                return region;
            }
            region = parent;
        }
        return region;
    }

    /** True if the region holds half of the page's text outside links. */
    private boolean isLargePart(int region) {
        return 2 * sum(characters, region) >= characters[marks.size()];
    }

    /** True if the region can be a whole report: half of the page's text, or several headings with some text. */
    private boolean isEnough(int region) {
        return isLargePart(region)
                || (sum(reportMarks, region) > 1 && sum(characters, region) * SOME_TEXT >= characters[marks.size()]);
    }

    private boolean addsForeign(int region, int parent) {
        return anyForeign(from(parent), from(region)) || anyForeign(to(region), to(parent));
    }

    private boolean anyForeign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.item(i).isMostlyLinks() || marks.isFurniture(i) || marks.labels(i) > 0 || marks.isTitle(i)) {
                return true;
            }
        }
        return false;
    }

    private int from(int region) {
        int first = regions.get(region).first();
        return first < itemAt.length ? itemAt[first] : marks.size();
    }

    private int to(int region) {
        Region lines = regions.get(region);
        return lines.end() > lines.first() ? itemAt[lines.end() - 1] + 1 : from(region);
    }

    private int size(int region) {
        return to(region) - from(region);
    }

    private int sum(int[] sums, int region) {
        return sums[to(region)] - sums[from(region)];
    }
}
