package nianbao.read.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.ReadingNote;
import nianbao.document.Span;
import nianbao.read.Characters;
import nianbao.read.CharsetRule;
import nianbao.read.DecodedText;
import nianbao.read.DocumentReader;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.MediaType;
import nianbao.source.SourceDocument;

/**
 * Reads plain text: every line that is not blank is a paragraph, its blanks at either end outside the span. The text
 * is kept as it is but for line ends (LF) and characters that no UTF-8 file can hold.
 */
public final class TextReader implements DocumentReader {
    /** The longest text kept, in UTF-16 code units; the longest report known has 120,000. */
    public static final int MAX_CHARACTERS = 5_000_000;

    @Override
    public Document read(RawFile file) throws UnreadableException {
        if (file.content().length == 0) {
            throw new UnreadableException("open", "文件为空（0 字节）", "");
        }
        DecodedText decoded = CharsetRule.decode(file.content(), null);
        List<ReadingNote> notes = new ArrayList<>(decoded.notes());
        String text = Characters.clean(unifiedLineEnds(decoded.text()), notes);
        if (text.length() > MAX_CHARACTERS) {
            throw new UnreadableException(
                    "parse", "文字超过 " + MAX_CHARACTERS + " 个字符，不像一份报告", text.length() + " characters");
        }
        SourceDocument source = new SourceDocument(
                file.id(), file.location(), file.url(), MediaType.TEXT.mimeName(), decoded.charset());
        return new Document(source, text, paragraphs(text), List.of(), List.of(), null, notes);
    }

    private static String unifiedLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Block> paragraphs(String text) {
        List<Block> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int next = lineEnd < 0 ? text.length() : lineEnd;
            int from = start;
            int to = next;
            while (from < to && Characters.isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && Characters.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                paragraphs.add(new Paragraph(new Span(from, to), Paragraph.Role.BODY));
            }
            start = next + 1;
        }
        return paragraphs;
    }
}
