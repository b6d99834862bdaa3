package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataLabel;
import nianbao.document.Paragraph;
import nianbao.recognize.metadata.LabelTrie.Hit;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/**
 * Reads the labels above and beside the title with their values, in every layout: cells, colons, blanks only, bullets,
 * and a row of labels over a row of values. A label without a value never takes its neighbour.
 */
final class CatalogueReader {
    /** Shorter labels (时间, 标题) are words of the language too and need clearer signs around them. */
    private static final String ORGAN_ENDS = "局委办厅府院会处镇乡科室";

    private static final int CLEAR_LABEL = 3;
    private static final String OPENING = "[【(";
    private static final String CLOSING = "]】)";
    private static final Pattern UNKNOWN_LABEL = Pattern.compile("[\\p{IsHan}]{2,6}:");
    /** A header line that runs into the body (发表时间:… 来源:… then text) is read as far as this. */
    private static final int GLUED_HEADER = 90;

    private final LabelTrie labels;
    private final Words words;

    CatalogueReader(List<MetadataLabel> labels, Words words) {
        this.labels = new LabelTrie(labels);
        this.words = words;
    }

    /** Adds what the page's labels say. */
    void read(Page page, Draft draft) {
        List<Line> lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Hit> hits = hits(page, line);
            if (hits.isEmpty()) {
                continue;
            }
            Line below = i + 1 < lines.size() ? lines.get(i + 1) : new Line(line.end(), line.end());
            if (i + 2 < lines.size() && isOverValue(page, line, hits, below, lines.get(i + 2))) {
                add(page, hits.get(0), below.start(), below.end(), draft);
            } else if (!readColumns(page, line, hits, below, draft)) {
                readPairs(page, line, hits, below, draft);
            }
        }
    }

    /** True for a line that begins with a label: its value is not a title of its own. */
    boolean startsWithLabel(Page page, Line line) {
        Hit hit = labels.longest(page.text(), line.start());
        return hit != null && hit.end() <= line.end() && counts(page, line, hit, List.of());
    }

    private List<Line> lines(Page page) {
        List<Line> lines = new ArrayList<>(page.header());
        List<Line> all = page.allLines();
        int read = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).end();
        if (lines.size() < all.size()) {
            Line body = all.get(lines.size());
            read = Math.min(body.end(), body.start() + GLUED_HEADER);
            lines.add(new Line(body.start(), read));
        }
        for (Paragraph paragraph : page.document().paragraphs()) {
            if (paragraph.role() == Paragraph.Role.CATALOGUE) {
                Line line = page.line(paragraph.span());
                if (line.length() > 0 && line.start() >= read) {
                    lines.add(line);
                }
            }
        }
        lines.removeIf(line -> words.isBreadcrumb(line.of(page.text())));
        return lines;
    }

    private List<Hit> hits(Page page, Line line) {
        List<Hit> hits = new ArrayList<>();
        for (int i = line.start(); i < line.end(); i++) {
            Hit hit = labels.longest(page.text(), i);
            if (hit != null && hit.end() <= line.end() && counts(page, line, hit, hits)) {
                hits.add(hit);
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    /** 来源:某市自然资源局时间:2024-01-17, 来源:某局作者:某局: the label of a date or of no field, glued to an organ's name. */
    private static boolean isBehindOrgan(String text, Hit hit) {
        return ORGAN_ENDS.indexOf(text.charAt(hit.start() - 1)) >= 0 && (isBoundaryOnly(hit) || isOfDate(text, hit));
    }

    private static boolean isOfDate(String text, Hit hit) {
        int at = hit.end() + 1;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return hit.label().fields().stream().anyMatch(field -> field.endsWith("date"))
                && at < text.length()
                && Character.isDigit(text.charAt(at));
    }

    private boolean counts(Page page, Line line, Hit hit, List<Hit> before) {
        String text = page.text();
        boolean inBracket = hit.start() > 0 && OPENING.indexOf(text.charAt(hit.start() - 1)) >= 0;
        boolean open = hit.start() == line.start()
                || page.blankBefore(hit.start())
                || isMark(text, hit.start() - 1)
                || (inBracket && text.startsWith(":", hit.end()));
        boolean clear = hit.label().label().length() >= CLEAR_LABEL;
        char after = hit.end() < text.length() ? text.charAt(hit.end()) : '\n';
        if (isBracketed(text, hit)) {
            return true;
        }
        if (after == ':') {
            return open || clear || endsValue(text.charAt(hit.start() - 1)) || isBehindOrgan(text, hit);
        }
        if (!open) {
            return isBoundaryOnly(hit) && clear && page.blankAfter(hit.end());
        }
        boolean cell = after == '|' || after == '\t' || (after == '\n' && (clear || !before.isEmpty()));
        boolean dated =
                Character.isDigit(after) && hit.label().fields().stream().anyMatch(f -> f.endsWith("date"));
        boolean bracket = (after == '[' || after == '【') && isBoundaryOnly(hit);
        boolean title = hit.label().fields().contains("title")
                && page.blankAfter(hit.end())
                && words.hasTopic(text.substring(hit.end(), line.end()));
        return cell || dated || bracket || title || (page.blankAfter(hit.end()) && (clear || !before.isEmpty()));
    }

    /** 【索引号】 014416330/2018-04736. */
    private static boolean isBracketed(String text, Hit hit) {
        boolean inside = hit.start() > 0 && hit.end() < text.length();
        return inside && "【[".indexOf(text.charAt(hit.start() - 1)) >= 0 && "】]".indexOf(text.charAt(hit.end())) >= 0;
    }

    private static boolean isBoundaryOnly(Hit hit) {
        return hit.label().fields().isEmpty();
    }

    private static boolean isMark(String text, int at) {
        return at >= 0 && "】])|:".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean endsValue(char c) {
        return (c >= '0' && c <= '9') || c == ')' || c == ']';
    }

    /** Label cells in one line, their values in the cells below. */
    private boolean readColumns(Page page, Line line, List<Hit> hits, Line below, Draft draft) {
        if (hits.size() < 2 || below.length() == 0 || !hits(page, below).isEmpty()) {
            return false;
        }
        List<Line> cells = cells(page, line);
        List<Line> values = cells(page, isRuled(page, below) ? whole(page, below) : below);
        boolean allLabels = cells.size() == hits.size();
        for (int i = 0; allLabels && i < cells.size(); i++) {
            Hit hit = hits.get(i);
            allLabels = hit.start() == cells.get(i).start() && cells.get(i).end() - hit.end() <= 1;
        }
        if (!allLabels || values.size() != cells.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            Line value = values.get(i);
            boolean blank = value.length() == 0 || value.of(page.text()).isBlank();
            add(page, hits.get(i), value.start(), blank ? value.start() : value.end(), draft);
        }
        return true;
    }

    private static boolean isRuled(Page page, Line line) {
        return line.of(page.text()).chars().anyMatch(c -> c == '|' || c == '\t');
    }

    /** The line with its empty cells at both ends, but without the borders around a row. */
    private static Line whole(Page page, Line line) {
        String text = page.text();
        int start = text.lastIndexOf('\n', line.start() - 1) + 1;
        int end = page.lineEnd(line.start());
        start += text.charAt(start) == '|' ? 1 : 0;
        end -= end > start && text.charAt(end - 1) == '|' ? 1 : 0;
        return new Line(start, end);
    }

    private static List<Line> cells(Page page, Line line) {
        String text = page.text();
        boolean ruled = isRuled(page, line);
        List<Line> cells = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            boolean sign = i < line.end() && (text.charAt(i) == '|' || text.charAt(i) == '\t');
            boolean blank = !ruled && i > start && i < line.end() && page.blankBefore(i);
            if (i == line.end() || sign || blank) {
                if (i > start || ruled) {
                    cells.add(new Line(start, i));
                }
                start = sign ? i + 1 : i;
            }
        }
        return cells;
    }

    private void readPairs(Page page, Line line, List<Hit> hits, Line below, Draft draft) {
        String text = page.text();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int end = i + 1 < hits.size() ? hits.get(i + 1).start() : line.end();
            boolean bracketed = isBracketed(text, hit);
            int start = valueStart(text, hit.end() + (bracketed ? 1 : 0), end);
            while (bracketed && end > start && "【[ ".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            end = valueEnd(page, hit, start, end);
            if (start >= end && i + 1 == hits.size() && hits.size() == 1 && isDateAlone(hit, text, below)) {
                add(page, hit, below.start(), below.end(), draft);
            } else {
                add(page, hit, start, end, draft);
            }
        }
    }

    /** A value ends at a cell's border, at the bracket that its label stands in, and in front of the next label. */
    private static int valueEnd(Page page, Hit hit, int start, int limit) {
        String text = page.text();
        int bracket = hit.start() > 0 ? OPENING.indexOf(text.charAt(hit.start() - 1)) : -1;
        int end = limit;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            boolean border = c == '|' || c == '\t';
            boolean closing = bracket >= 0 && c == CLOSING.charAt(bracket);
            if (border || closing || isLabelOfOwn(page, start, at, end)) {
                end = at;
            }
        }
        while (end > start && " ;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** A label that the rules do not know: 年度报告 公开目录:…, …-0004责任部门:…. */
    private static boolean isLabelOfOwn(Page page, int start, int at, int end) {
        String text = page.text();
        boolean parted = at > start && (page.blankBefore(at) || text.charAt(at - 1) < 0x80);
        return parted && UNKNOWN_LABEL.matcher(text).region(at, end).lookingAt();
    }

    /** A label alone in its line, its value below, the next label below that. */
    private boolean isOverValue(Page page, Line line, List<Hit> hits, Line below, Line next) {
        Hit hit = hits.get(0);
        boolean colon = hit.end() + 1 == line.end() && page.text().charAt(hit.end()) == ':';
        boolean alone = hits.size() == 1 && hit.start() == line.start() && (colon || hit.end() == line.end());
        String field =
                alone && !hit.label().fields().isEmpty() ? hit.label().fields().get(0) : "";
        boolean fits = (colon && field.equals("category"))
                || field.equals("index_number")
                || (field.equals("publisher") && words.isOrgan(below.of(page.text())));
        return fits && hits(page, below).isEmpty() && (!hits(page, next).isEmpty() || isLabel(page, next));
    }

    /** A line that is a label and nothing else, however short: 文号. */
    private boolean isLabel(Page page, Line line) {
        Hit hit = labels.longest(page.text(), line.start());
        return hit != null && hit.end() == line.end();
    }

    private static boolean isDateAlone(Hit hit, String text, Line below) {
        boolean dated = hit.label().fields().stream().anyMatch(field -> field.endsWith("date"));
        return dated
                && below.length() > 0
                && DateReader.alone(text, below.start(), below.end()).isPresent();
    }

    /** Behind the colon and at most one cell border: an empty cell is an empty value. */
    private static int valueStart(String text, int from, int end) {
        int at = from;
        boolean border = false;
        while (at < end) {
            char c = text.charAt(at);
            boolean isBorder = c == '|' || c == '\t';
            if ((isBorder && border) || (!isBorder && c != ':' && c != ' ')) {
                break;
            }
            border |= isBorder;
            at++;
        }
        return at;
    }

    private void add(Page page, Hit hit, int start, int end, Draft draft) {
        for (String column : hit.label().fields()) {
            Field field = Field.valueOf(column.toUpperCase(Locale.ROOT));
            if (start < end) {
                switch (field) {
                    case ISSUE_DATE, PUBLISH_DATE -> addDate(page, hit, field, start, end, draft);
                    case INDEX_NUMBER -> addFirstWord(page, hit, field, start, end, true, draft);
                    case PUBLISHER -> addFirstWord(page, hit, field, start, end, false, draft);
                    case DOCUMENT_NUMBER -> addNumber(page, hit, start, end, draft);
                    default -> addValue(page, hit, field, start, end, draft);
                }
            }
        }
    }

    private static void addDate(Page page, Hit hit, Field field, int start, int end, Draft draft) {
        DateReader.first(page.text(), start, end)
                .filter(found -> found.start() - start <= 2)
                .ifPresentOrElse(
                        found -> draft.addDate(
                                page, field, found, label(page, hit), "label_" + field.column(), sure(hit)),
                        () -> damaged(page, start, end, draft));
    }

    private static void damaged(Page page, int start, int end, Draft draft) {
        if (Character.isDigit(page.text().charAt(start))) {
            draft.add(Finding.of(
                    "date_damaged", Severity.WARNING, List.of(page.printed(start, end)), page.span(start, end)));
        }
    }

    private void addFirstWord(Page page, Hit hit, Field field, int start, int end, boolean digits, Draft draft) {
        int stop = start + 1;
        while (stop < end && !page.blankBefore(stop) && "【[".indexOf(page.text().charAt(stop)) < 0) {
            stop++;
        }
        boolean bracketed = page.text().charAt(start) == '(' && page.text().charAt(stop - 1) == ')';
        int from = bracketed ? start + 1 : start;
        int to = bracketed ? stop - 1 : stop;
        String value = page.printed(from, to);
        boolean hasDigit = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!words.isEmpty(value)
                && !(field == Field.PUBLISHER && words.isEditor(value))
                && (digits ? hasDigit : value.length() > 1 && !Character.isDigit(value.charAt(0)))) {
            addPlain(page, hit, field, value, from, to, draft);
        }
    }

    private void addNumber(Page page, Hit hit, int start, int end, Draft draft) {
        String value = page.printed(start, end);
        if (!words.isEmpty(value) && value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            addPlain(page, hit, Field.DOCUMENT_NUMBER, value, start, end, draft);
        }
    }

    private void addValue(Page page, Hit hit, Field field, int start, int end, Draft draft) {
        String value = field == Field.TITLE ? page.printedTitle(start, end) : page.printed(start, end);
        if (!words.isEmpty(value)) {
            addPlain(page, hit, field, value, start, end, draft);
        }
    }

    private static void addPlain(Page page, Hit hit, Field field, String value, int start, int end, Draft draft) {
        draft.add(page.candidate(field, value, start, end, label(page, hit), "label_" + field.column(), sure(hit)));
    }

    private static String label(Page page, Hit hit) {
        return page.printed(hit.start(), hit.end());
    }

    private static double sure(Hit hit) {
        return hit.label().confidence();
    }
}
