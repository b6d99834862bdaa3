package nianbao.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.read.LineText;
import nianbao.read.PageVocabulary;

/**
 * What the vocabulary says of each item, asked once at most. Links and furniture are never headings or titles. Used
 * by one thread for one page.
 */
final class ItemMarks {
    /** Characters of a line that may be furniture. */
    private static final int SHORT = 80;

    /** Characters of a line that may be a catalogue entry. */
    private static final int LONGEST_ENTRY = 300;

    /** Characters of a title with its agency; the longest published one has 70. */
    private static final int LONGEST_TITLE = 200;

    private static final int UNKNOWN = -1;

    private final List<Item> items;
    private final PageVocabulary vocabulary;
    private final boolean[] headings;
    private final int[] labels;

    private ItemMarks(List<Item> items, PageVocabulary vocabulary, boolean[] headings) {
        this.items = items;
        this.vocabulary = vocabulary;
        this.headings = headings;
        this.labels = new int[items.size()];
        Arrays.fill(labels, UNKNOWN);
    }

    /**
     * The marks of a page. If all its report headings stand in what looks like furniture, a container was named
     * badly and nothing of the page is taken for furniture.
     */
    static ItemMarks of(List<Item> items, PageVocabulary vocabulary) {
        boolean[] headings = new boolean[items.size()];
        int outside = 0;
        int inside = 0;
        for (int i = 0; i < headings.length; i++) {
            Item item = items.get(i);
            headings[i] = item.table() == null
                    && !item.isMostlyLinks()
                    && vocabulary.isReportHeading(LineText.start(item.text()));
            if (headings[i] || item.table() != null) {
                outside += item.isFurniture() ? 0 : 1;
                inside += item.isFurniture() ? 1 : 0;
            }
        }
        boolean isMisnamed = outside == 0 && inside >= 2;
        return new ItemMarks(isMisnamed ? withoutFurniture(items) : items, vocabulary, headings);
    }

    private static List<Item> withoutFurniture(List<Item> items) {
        List<Item> plain = new ArrayList<>(items.size());
        for (Item item : items) {
            Line line = item.line();
            plain.add(new Item(
                    item.text(),
                    item.endLine(),
                    item.table(),
                    new Line(line.text(), line.linkCharacters(), line.characters(), false, line.heading()),
                    item.linkCharacters(),
                    item.characters(),
                    item.catalogue()));
        }
        return plain;
    }

    Item item(int index) {
        return items.get(index);
    }

    int size() {
        return items.size();
    }

    /** True for a report heading outside links and furniture. */
    boolean isHeading(int index) {
        return headings[index] && !items.get(index).isFurniture();
    }

    /** True for a heading or a table of figures: what only a report's body holds. */
    boolean isOfReport(int index) {
        Item item = items.get(index);
        return !item.isFurniture() && (headings[index] || item.table() != null);
    }

    /** How many metadata labels a short line holds. */
    int labels(int index) {
        if (labels[index] == UNKNOWN) {
            String text = items.get(index).text();
            labels[index] = text.isEmpty() || text.length() > LONGEST_ENTRY ? 0 : vocabulary.catalogueLabels(text);
        }
        return labels[index];
    }

    boolean isTitle(int index) {
        Item item = items.get(index);
        return item.table() == null && !item.isMostlyLinks() && isTitleText(item.text());
    }

    /** True if several lines together read as a title. */
    boolean isTitleText(String text) {
        return text.length() <= LONGEST_TITLE && vocabulary.isReportTitle(text);
    }

    /** True for text around the report that is never kept. */
    boolean isFurniture(int index) {
        Item item = items.get(index);
        return item.isFurniture()
                || (item.table() == null && item.text().length() <= SHORT && vocabulary.isFurniture(item.text()));
    }

    /** Characters outside links and furniture. */
    int characters(int index) {
        Item item = items.get(index);
        return item.isFurniture() || item.isMostlyLinks() ? 0 : item.characters();
    }
}
