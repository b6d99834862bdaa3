package nianbao.pipeline;

import java.util.Arrays;
import nianbao.document.Document;
import nianbao.read.DocumentReader;
import nianbao.read.PageVocabulary;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.read.html.HtmlReader;
import nianbao.read.html.MhtReader;
import nianbao.read.pdf.PdfReader;
import nianbao.read.text.TextReader;
import nianbao.read.word.OfficeReader;
import nianbao.source.MediaType;
import nianbao.source.Sniffer;

/**
 * Reads files of every format, choosing the reader by name and first bytes. Immutable, and safe to share between
 * threads.
 */
final class Readers implements DocumentReader {
    private final DocumentReader html;
    private final DocumentReader mht;
    private final DocumentReader pdf;
    private final PageVocabulary vocabulary;
    private final DocumentReader text = new TextReader();

    Readers(PageVocabulary vocabulary) {
        HtmlReader pages = new HtmlReader(vocabulary);
        this.html = pages;
        this.mht = new MhtReader(pages);
        this.pdf = new PdfReader(vocabulary);
        this.vocabulary = vocabulary;
    }

    @Override
    public Document read(RawFile file) throws UnreadableException {
        byte[] content = file.content();
        if (content.length == 0) {
            throw new UnreadableException("open", "文件为空（0 字节）", "");
        }
        byte[] head = Arrays.copyOf(content, Math.min(content.length, Sniffer.HEAD_BYTES));
        MediaType type = Sniffer.sniff(fileName(file), head);
        return switch (type) {
            case MHT -> mht.read(file);
            case PDF -> pdf.read(file);
            case TEXT -> text.read(file);
            // Made here, so that a run over web pages never loads POI.
            case DOCX, DOC, XLSX, XLS -> new OfficeReader(type, vocabulary).read(file);
            // An archive's page may have no name that says what it is.
            case HTML, OTHER -> html.read(file);
            default -> throw new UnreadableException("open", type.unsupportedReason(), type.mimeName());
        };
    }

    /** A page of a web archive is named by its address; its location ends in a number. */
    private static String fileName(RawFile file) {
        String url = file.url();
        String location = file.location();
        return url == null ? location.substring(location.lastIndexOf('/') + 1) : Sniffer.fileName(url);
    }
}
