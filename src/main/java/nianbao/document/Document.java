package nianbao.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A report after reading: one text, and blocks that point into it (stand-off annotation). No later stage sees the
 * file or knows its format.
 *
 * @param source where it came from
 * @param text the kept text, LF line ends; every offset of every later stage points here
 * @param blocks in text order, not overlapping
 * @param pages where each printed page stands in the text, in order; empty for formats without pages
 * @param metaTags of the page's head, in page order
 * @param pageTitle the browser title, or null
 * @param notes what happened while reading
 */
public record Document(
        SourceDocument source,
        String text,
        List<Block> blocks,
        List<Span> pages,
        List<MetaTag> metaTags,
        @Nullable String pageTitle,
        List<ReadingNote> notes) {
    public Document {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
        metaTags = List.copyOf(metaTags);
        notes = List.copyOf(notes);
    }

    /**
     * One of several reports in the text as a document of its own. Meta tags, browser title and notes are about the whole
     * file and stay with its first report; pages are counted from the file's first.
     *
     * @param ordinal 1-based place of the report in the file
     * @param stretch of the text, from the start of one block to the start of another
     */
    public Document report(int ordinal, Span stretch) {
        boolean isFirst = ordinal == 1;
        return new Document(
                source.ofReport(ordinal),
                stretch.of(text),
                blocks.stream()
                        .filter(block -> stretch.start() <= block.span().start()
                                && block.span().start() < stretch.end())
                        .map(block -> block.since(stretch.start()))
                        .toList(),
                pages.stream()
                        .filter(page -> page.start() < stretch.end())
                        .map(page -> page.within(stretch).since(stretch.start()))
                        .toList(),
                isFirst ? metaTags : List.of(),
                isFirst ? pageTitle : null,
                isFirst ? notes : List.of());
    }

    /** The document with one more note. */
    public Document with(ReadingNote note) {
        return new Document(
                source,
                text,
                blocks,
                pages,
                metaTags,
                pageTitle,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The paragraphs, in text order. */
    public List<Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    /** The data tables, in text order. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** The 1-based printed page on which this offset of the text stands; empty for formats without pages. */
    public OptionalInt page(int offset) {
        int page = 0;
        while (page < pages.size() && pages.get(page).start() <= offset) {
            page++;
        }
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }
}
