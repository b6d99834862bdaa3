package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Reads .docx, .doc, .xlsx and .xls files: body text and tables in order, without headers, footers, deleted and hidden
 * text. Nothing is calculated, run or fetched. Immutable, and safe to share between threads.
 */
public final class OfficeReader implements DocumentReader {
    /** The most bytes of one XML part of a .docx or .xlsx file; a report of 200 pages has some 4 MiB. */
    public static final long MAX_PART_BYTES = 24L << 20;

    /** The most bytes of any other part, such as a picture. */
    static final long MAX_MEDIA_BYTES = 128L << 20;

    private static final String RTF = "{\\rtf";

    private final MediaType type;
    private final PageVocabulary vocabulary;

    /**
     * A reader of one format.
     *
     * @param type DOCX, DOC, XLSX or XLS
     */
    public OfficeReader(MediaType type, PageVocabulary vocabulary) {
        this.type = type;
        this.vocabulary = vocabulary;
    }

    @Override
    public Document read(RawFile file) throws UnreadableException {
        DocumentBuilder document = new DocumentBuilder();
        List<ReadingNote> notes = new ArrayList<>(1);
        switch (type) {
            case DOCX -> OfficeFiles.open(file, "Word", content -> readDocx(content, document, notes));
            case DOC -> OfficeFiles.open(file, "Word", content -> readDoc(content, document));
            case XLSX, XLS -> OfficeFiles.open(file, "Excel", content -> readSheets(content, document));
            default -> throw new IllegalStateException("no office file: " + type);
        }
        SourceDocument source = new SourceDocument(file.id(), file.location(), file.url(), type.mimeName(), "");
        return document.build(source, List.of(), null, notes);
    }

    private DocumentBuilder readDocx(byte[] content, DocumentBuilder document, List<ReadingNote> notes)
            throws IOException, UnreadableException {
        OfficeFiles.refuseBomb(content, "Word");
        try (XWPFDocument word = OfficeFiles.word(content)) {
            DocxBody body = new DocxBody(document, vocabulary);
            body.add(word.getBodyElements());
            if (document.isEmpty() && body.hasPictures()) {
                throw new UnreadableException("parse", "Word 文件里只有图片，没有可读的文字", "");
            }
            if (!body.picturesUnder().isEmpty()) {
                notes.add(new ReadingNote("table_as_image", String.join("; ", body.picturesUnder())));
            }
        }
        return document;
    }

    private DocumentBuilder readDoc(byte[] content, DocumentBuilder document) throws IOException, UnreadableException {
        if (new String(content, 0, Math.min(content.length, RTF.length()), StandardCharsets.ISO_8859_1).equals(RTF)) {
            throw new UnreadableException("open", "文件是 RTF 格式，不支持；请在 Word 里另存为 docx", "");
        }
        OfficeFiles.refuseLocked(content, "Word");
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(content))) {
            new DocBody(document, vocabulary).add(word.getRange());
        }
        return document;
    }

    private DocumentBuilder readSheets(byte[] content, DocumentBuilder document)
            throws IOException, UnreadableException {
        if (type == MediaType.XLSX) {
            OfficeFiles.refuseBomb(content, "Excel");
        } else {
            OfficeFiles.refuseLocked(content, "Excel");
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            SheetTables sheets = new SheetTables(document, vocabulary);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    sheets.add(workbook.getSheetAt(i));
                }
            }
        }
        return document;
    }
}
