package nianbao.read;

import java.util.List;

/** What a table is there for, whatever the format it came from. */
public enum TableKind {
    /** Figures in rows and columns. */
    DATA,
    /** Metadata labels and their values. */
    CATALOGUE,
    /** The page's layout; its cells hold paragraphs. */
    LAYOUT;

    /** Characters of a cell that must be a paragraph; the longest cell of an official form has 45. */
    private static final int PARAGRAPH = 200;

    /** Characters of a cell with a report heading in it: a heading alone is shorter. */
    private static final int HEADING_AND_TEXT = 60;

    /** Numbers that make a table one of figures whatever notes it holds. */
    private static final int MANY_NUMBERS = 6;

    /** Numbers that a catalogue block may hold (a page count, a serial). */
    private static final int FEW_NUMBERS = 3;

    /**
     * The kind of a table that holds no other tables; one that does is there for the layout.
     *
     * @param rows rows of cells of lines, none of them empty; no line for an empty cell
     */
    public static TableKind of(List<List<List<String>>> rows, PageVocabulary vocabulary) {
        int numbers = 0;
        int blanks = 0;
        int labels = 0;
        int formLabels = 0;
        int widest = 0;
        boolean hasParagraph = false;
        for (List<List<String>> row : rows) {
            widest = Math.max(widest, row.size());
            List<String> texts = row.stream().map(TableKind::text).toList();
            labels += vocabulary.catalogueLabels(LineText.start(LineText.row(texts)));
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                numbers += isNumber(text) ? 1 : 0;
                blanks += isBlank(text) ? 1 : 0;
                hasParagraph |= text.length() > PARAGRAPH;
                boolean isFormLabel = vocabulary.isTableLabel(text);
                formLabels += isFormLabel ? 1 : 0;
                if (!isFormLabel && text.length() > HEADING_AND_TEXT && holdsHeading(row.get(i), vocabulary)) {
                    return LAYOUT;
                }
            }
        }
        // 主题分类 | 其他: a value may read as the label of a row of figures; a form has more of those than of the others.
        boolean isForm = formLabels > 0 && widest > 1;
        if (isForm && labels <= formLabels) {
            return DATA;
        }
        if (labels >= 2 && numbers < Math.max(FEW_NUMBERS, labels)) {
            return CATALOGUE;
        }
        if (isForm) {
            return DATA;
        }
        boolean isLayout = widest < 2 || numbers + blanks == 0 || (hasParagraph && numbers < MANY_NUMBERS);
        return isLayout ? LAYOUT : DATA;
    }

    private static String text(List<String> lines) {
        return LineText.join(0, lines.size(), lines::get);
    }

    private static boolean holdsHeading(List<String> lines, PageVocabulary vocabulary) {
        return lines.stream().anyMatch(line -> vocabulary.isReportHeading(LineText.start(line)));
    }

    /** True for digits with separators, a sign or a percent sign; dates and index numbers are none. */
    private static boolean isNumber(String text) {
        boolean hasDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSign = i == 0 && (c == '-' || c == '+' || c == '－' || c == '＋');
            if (Character.isDigit(c)) {
                hasDigit = true;
            } else if (!isSign && ",，.．%％ ".indexOf(c) < 0) {
                return false;
            }
        }
        return hasDigit;
    }

    /** True for nothing, and for the marks that stand for nothing (/, —). */
    private static boolean isBlank(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
