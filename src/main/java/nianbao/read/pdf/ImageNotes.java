package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.document.ReadingNote;
import nianbao.read.PageVocabulary;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Notes what a document shows as a picture instead of writing it out. */
final class ImageNotes {
    /** Part of the page that a scan covers. */
    private static final double SCAN = 0.5;

    /** Part of the page's width that the picture of a table takes at least. */
    private static final double TABLE_WIDTH = 0.3;

    /** Height of the picture of a table, in points; logos and stamps beside the text are smaller or stand lower. */
    private static final double TABLE_HEIGHT = 60;

    private ImageNotes() {}

    /**
     * The notes {@code table_as_image} (below which headings) and {@code scanned_pages} (which pages).
     *
     * @throws UnreadableException if no page has text and a picture is on one
     */
    static List<ReadingNote> of(List<PageContent> pages, List<PageItem> items, PageVocabulary vocabulary)
            throws UnreadableException {
        List<String> headings = new ArrayList<>();
        List<String> scans = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            boolean hasText = hasText(items, page);
            for (Box image : pages.get(page).images()) {
                if (!hasText && image.area() >= SCAN * area(pages.get(page))) {
                    scans.add(Integer.toString(page + 1));
                } else if (isTable(image, pages.get(page))) {
                    addHeading(headingAbove(items, page, image), vocabulary, headings);
                }
            }
        }
        if (items.isEmpty()) {
            String reason = scans.isEmpty() ? "PDF 文件没有文字" : "PDF 各页都是扫描图片，没有可读的文字";
            throw new UnreadableException("parse", reason, pages.size() + " pages");
        }
        List<ReadingNote> notes = new ArrayList<>(2);
        addNote(notes, "table_as_image", headings);
        addNote(notes, "scanned_pages", scans);
        return notes;
    }

    private static double area(PageContent page) {
        return page.width() * page.height();
    }

    private static boolean hasText(List<PageItem> items, int page) {
        return items.stream()
                .anyMatch(item -> item.page() == page
                        || (item.table() != null
                                && item.page() < page
                                && item.page() + item.table().pageRows().size() >= page));
    }

    private static boolean isTable(Box image, PageContent page) {
        return image.width() >= TABLE_WIDTH * page.width() && image.height() >= TABLE_HEIGHT;
    }

    private static @Nullable PageItem headingAbove(List<PageItem> items, int page, Box image) {
        PageItem above = null;
        for (PageItem item : items) {
            boolean isAbove =
                    item.page() < page || (item.page() == page && item.top() <= image.top() + image.height() / 2);
            above = isAbove ? item : above;
        }
        return above;
    }

    private static void addHeading(@Nullable PageItem above, PageVocabulary vocabulary, List<String> headings) {
        TextLine line = above == null ? null : above.line();
        if (line != null && vocabulary.isReportHeading(line.text())) {
            headings.add(line.text());
        }
    }

    private static void addNote(List<ReadingNote> notes, String rule, List<String> details) {
        if (!details.isEmpty()) {
            notes.add(new ReadingNote(rule, details.stream().distinct().collect(Collectors.joining("; "))));
        }
    }
}
