package nianbao.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.document.Document;
import nianbao.document.ReadingNote;
import nianbao.read.DocumentBuilder;
import nianbao.read.DocumentReader;
import nianbao.read.PageVocabulary;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.MediaType;
import nianbao.source.SourceDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads PDF files: running text as paragraphs without page numbers and running heads, tables from their drawn lines,
 * both rejoined over page breaks; every cell and paragraph keeps its page. Runs no script, opens no attachment and
 * uses no font of the machine. Immutable, and safe to share between threads.
 */
public final class PdfReader implements DocumentReader {
    /** The most pages of a file; the longest report known has some 60. */
    public static final int MAX_PAGES = 2_000;

    /** 128 MiB for all streams of a file together after inflating, pictures left out; reports with fonts have 30. */
    public static final int MAX_INFLATED_BYTES = 128 << 20;

    /** The most drawing operators and glyphs of a file; a page of the official form has some 5,000. */
    public static final int MAX_DRAWING_STEPS = 5_000_000;

    private final PageVocabulary vocabulary;
    private final GlyphText folding = new GlyphText();
    private final HeadWords words = HeadWords.builtIn();

    public PdfReader(PageVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        FontMappers.set(new BuiltInFont());
    }

    @Override
    public Document read(RawFile file) throws UnreadableException {
        StreamGuard.check(file.content());
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            PageTree.check(pdf);
            return read(pdf, file);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("open", "PDF 文件已加密，需要密码才能打开", "");
        } catch (DrawingBudget.ExceededException e) {
            throw new UnreadableException("parse", "PDF 的绘图指令超过 " + MAX_DRAWING_STEPS + " 条，不像一份报告", "");
        } catch (StackOverflowError e) { // PDFBox follows references by recursion
            throw new UnreadableException("parse", "PDF 文件的结构嵌套过深，无法读取", "");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("open", "PDF 文件已损坏，无法读取", e.getClass().getSimpleName());
        }
    }

    private Document read(PDDocument pdf, RawFile file) throws IOException, UnreadableException {
        FontTexts texts = new FontTexts(folding);
        DrawingBudget budget = new DrawingBudget(MAX_DRAWING_STEPS);
        List<PageContent> contents = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            contents.add(new PageEngine(page, texts, budget).content());
        }
        List<PageText> pages = PageText.of(contents, words);
        List<PageItem> items = PageItem.of(pages);
        List<ReadingNote> notes = new ArrayList<>(ImageNotes.of(contents, items, vocabulary));
        if (texts.unknown() > 0) {
            notes.add(new ReadingNote("unmapped_glyphs", Integer.toString(texts.unknown())));
        }
        List<String> unclear =
                pages.stream().flatMap(page -> page.unclear().stream()).toList();
        if (!unclear.isEmpty()) {
            notes.add(new ReadingNote("table_columns_unclear", String.join("、", unclear)));
        }
        DocumentBuilder document = new DocumentBuilder();
        new Composer(document).write(items, contents.size());
        SourceDocument source =
                new SourceDocument(file.id(), file.location(), file.url(), MediaType.PDF.mimeName(), "");
        return document.build(source, List.of(), null, notes);
    }
}
