package nianbao.pipeline;

import java.util.List;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.read.UnreadableException;
import nianbao.record.Section;

/** Refuses texts whose lines, numbers or headings alone would fill the memory or take minutes. */
final class TextLimits {
    /** The most numbers in running text; the longest report known has some 2,000. */
    static final int MAX_NUMBERS = 100_000;

    /** The most headings; the longest report known has some 300. */
    static final int MAX_HEADINGS = 50_000;

    /** The most lines outside tables; the longest report known has some 3,000. */
    static final int MAX_LINES = 200_000;

    /** The most reports in one file; finding one of them in a stored result looks at all of the file's. */
    static final int MAX_REPORTS = 1000;

    private TextLimits() {}

    /** @throws UnreadableException if there are too many lines, or runs of digits, outside tables */
    static void check(Document document) throws UnreadableException {
        List<Paragraph> lines = document.paragraphs();
        if (lines.size() > MAX_LINES) {
            throw new UnreadableException("parse", "正文超过 " + MAX_LINES + " 行，不像一份报告", lines.size() + " lines");
        }
        String text = document.text();
        int numbers = 0;
        for (Paragraph paragraph : lines) {
            numbers += numbers(text, paragraph.span());
            if (numbers > MAX_NUMBERS) {
                throw new UnreadableException("parse", "正文中的数字超过 " + MAX_NUMBERS + " 个，不像一份报告", "");
            }
        }
    }

    private static int numbers(String text, Span span) {
        int numbers = 0;
        boolean inside = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            numbers += digit && !inside ? 1 : 0;
            inside = digit;
        }
        return numbers;
    }

    /** @throws UnreadableException if there are too many */
    static void checkReports(List<Document> reports) throws UnreadableException {
        if (reports.size() > MAX_REPORTS) {
            throw new UnreadableException(
                    "parse", "一个文件里的报告超过 " + MAX_REPORTS + " 份，请分开保存", reports.size() + " reports");
        }
    }

    /** @throws UnreadableException if there are too many */
    static void checkHeadings(List<Section> sections) throws UnreadableException {
        if (sections.size() > MAX_HEADINGS) {
            throw new UnreadableException("parse", "标题超过 " + MAX_HEADINGS + " 个，不像一份报告", sections.size() + " headings");
        }
    }
}
