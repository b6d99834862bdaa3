package nianbao.read.html;

import java.util.List;
import nianbao.read.PageVocabulary;

/** What a table is there for. */
enum TableKind {
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

    static TableKind of(SourceTable table, List<Line> lines, PageVocabulary vocabulary) {
        if (table.nested()) {
            return LAYOUT;
        }
        int numbers = 0;
        int blanks = 0;
        int labels = 0;
        int formLabels = 0;
        int widest = 0;
        boolean hasParagraph = false;
        for (List<SourceCell> row : table.rows()) {
            widest = Math.max(widest, row.size());
            labels += vocabulary.catalogueLabels(ItemMarks.start(CellText.row(lines, row)));
            for (SourceCell cell : row) {
                String text = CellText.join(lines, cell.firstLine(), cell.endLine());
                numbers += isNumber(text) ? 1 : 0;
                blanks += isBlank(text) ? 1 : 0;
                hasParagraph |= text.length() > PARAGRAPH;
                boolean isFormLabel = vocabulary.isTableLabel(text);
                formLabels += isFormLabel ? 1 : 0;
                if (!isFormLabel && text.length() > HEADING_AND_TEXT && holdsHeading(cell, lines, vocabulary)) {
                    return LAYOUT;
                }
            }
        }
        if (formLabels > 0 && widest > 1) {
            return DATA;
        }
        if (labels >= 2 && numbers < Math.max(FEW_NUMBERS, labels)) {
            return CATALOGUE;
        }
        boolean isLayout = widest < 2 || numbers + blanks == 0 || (hasParagraph && numbers < MANY_NUMBERS);
        return isLayout ? LAYOUT : DATA;
    }

    private static boolean holdsHeading(SourceCell cell, List<Line> lines, PageVocabulary vocabulary) {
        return lines.subList(cell.firstLine(), cell.endLine()).stream()
                .anyMatch(line -> vocabulary.isReportHeading(ItemMarks.start(line.text())));
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
