package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;

/**
 * Rows of an official table that stand on the page as lines of text: a label and figures, parted by blanks, tabs, bars or a colon
 * (2.重复申请 31 0 40 71), or one cell a line.
 */
public final class TextRows {
    /** So many lines read like rows are a table; fewer may be sentences that happen to. */
    private static final int FEWEST = 4;

    /** So many figures on one line are a row whatever stands around them; the table on reviews has 15. */
    private static final int MANY_FIGURES = 10;

    /** Lines behind a label in which its figure may stand: the unit, then the figure. */
    private static final int LINES_OF_A_ROW = 2;

    private static final Pattern FIGURE = Pattern.compile("[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\\p{IsHan}{0,2}");
    /** Above each part of the official form of 2021, whose parts have one to three columns. */
    private static final Pattern CAPTION = Pattern.compile("^[\\s|]*第二十条[\\s\u3000]*第[（(][一二三四五六七八九十]{1,2}[）)]项");

    /** Below the form's part on income. */
    private static final String CAPTION_WORD = "勾稽关系";

    /** A sign that a sentence has and a row has not; 1,200 is a figure. */
    private static final Pattern PROSE = Pattern.compile("[，。；;]|,(?![0-9]{3})");

    private static final Pattern NOTHING = Pattern.compile("[-—－/／]+");
    private static final int LONGEST_UNIT = 2;

    private TextRows() {}

    /**
     * A line that reads like a row.
     *
     * @param figures numbers behind its label; of several, nothing says which column each is of
     * @param inForm true below a caption of the form of 2021: the column of a single figure is unknown too
     */
    public record Row(Span line, int figures, boolean inForm) {

        /** True if nothing says what its figures count. */
        public boolean isUnclear() {
            return inForm || figures > 1;
        }
    }

    /**
     * The rows, in text order; none if they are too few for a table.
     *
     * @param isLabel true for the label of a form's row
     */
    public static List<Row> of(Document document, Predicate<String> isLabel) {
        List<Block> blocks = document.blocks();
        List<Row> rows = new ArrayList<>();
        boolean inForm = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph line) {
                String text = line.span().of(document.text());
                boolean isCaption = CAPTION.matcher(text).lookingAt() || text.contains(CAPTION_WORD);
                inForm = isCaption || (inForm && !PROSE.matcher(text).find());
                int cells = inForm && !isCaption ? figuresOfForm(document, i) : 0;
                int figures = Math.max(cells, figures(document, i, isLabel));
                if (figures > 0) {
                    rows.add(new Row(line.span(), figures, inForm));
                }
            }
        }
        boolean isTable =
                rows.size() >= FEWEST || rows.stream().anyMatch(row -> row.inForm() || row.figures() >= MANY_FIGURES);
        return isTable ? rows : List.of();
    }

    /** Figures behind the first word of a line of the form, whatever the word: labels differ a little and may be cut. */
    private static int figuresOfForm(Document document, int at) {
        return (int) words(document, at).stream()
                .skip(1)
                .filter(word -> FIGURE.matcher(word).matches())
                .count();
    }

    private static int figures(Document document, int at, Predicate<String> isLabel) {
        List<String> words = words(document, at);
        if (words.size() >= MANY_FIGURES
                && words.stream().allMatch(word -> FIGURE.matcher(word).matches())) {
            return words.size(); // the row of the table on reviews and lawsuits, which has no label
        }
        int end = words.size();
        int figures = 0;
        while (end > 1 && isTail(words.get(end - 1))) {
            end--;
            figures += FIGURE.matcher(words.get(end)).matches() ? 1 : 0;
        }
        int found = end == words.size() ? figuresBelow(document, at) : figures;
        return found > 0 && isLabel.test(String.join("", words.subList(0, end))) ? found : 0;
    }

    private static boolean isTail(String word) {
        return FIGURE.matcher(word).matches() || NOTHING.matcher(word).matches() || word.length() <= LONGEST_UNIT;
    }

    /** One cell a line: 1 if the label's figure stands in one of the next lines. */
    private static int figuresBelow(Document document, int at) {
        for (int i = at + 1; i <= at + LINES_OF_A_ROW; i++) {
            List<String> words = words(document, i);
            if (words.size() != 1 || !isTail(words.get(0))) {
                return 0;
            }
            if (FIGURE.matcher(words.get(0)).matches()) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean isGap(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '|', ':', '：', '\u3000', '\u00a0' -> true;
            default -> false;
        };
    }

    private static List<String> words(Document document, int at) {
        if (at >= document.blocks().size() || !(document.blocks().get(at) instanceof Paragraph line)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        String text = document.text();
        int end = line.span().end();
        int start = line.span().start();
        for (int i = start; i <= end; i++) {
            if (i == end || isGap(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
