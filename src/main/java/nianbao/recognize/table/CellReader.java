package nianbao.recognize.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.CellMark;
import nianbao.codebook.StandardUnits;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.quantity.Qualifier;
import nianbao.quantity.QuantityScanner;
import nianbao.record.State;

/**
 * Reads a cell of figures: a number with separators, sign, unit and a note in brackets, nothing, or a mark that stands
 * for nothing. Anything else is not read. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * reader.read("3 001件");             // 3001 件
 * reader.read("22（其中修订16件）");     // 22
 * reader.read("－");                  // dash, no value
 * reader.read("2 0");                // empty: 2 and 0, or 20?
 * }</pre>
 */
final class CellReader {
    /** Characters of the longest cell that is tried; the longest published figure with its note has some 40. */
    private static final int LONGEST = 120;

    private static final Pattern NUMBER = Pattern.compile("([+\\-−–]|增加?|减少?|↑|↓)?"
            + "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(\\.\\d+)?([万亿]?)([^\\d(,.]{0,4}?)(\\([^()]*\\)?)?");

    /** ① ² and the like behind a number are marks of notes, and would be digits of it once they are folded. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\d\\s?)[\u00b9\u00b2\u00b3\u2070-\u2089\u2460-\u24ff\u2776-\u2793]+\\s*$");

    private static final List<String> FALLING = List.of("-", "−", "–", "减", "减少", "↓");

    private final Map<String, State> marks = new HashMap<>();
    private final StandardUnits units;
    private final QuantityScanner scanner;

    CellReader(List<CellMark> marks, StandardUnits units, QuantityScanner scanner) {
        for (CellMark mark : marks) {
            this.marks.put(
                    CellMark.folded(mark.mark()), State.valueOf(mark.state().toUpperCase(Locale.ROOT)));
        }
        this.units = units;
        this.scanner = scanner;
    }

    /** What the cell says; empty if it cannot be read as a figure, as for a label. */
    Optional<CellValue> read(String text) {
        String folded = folded(FOOTNOTE.matcher(text).replaceAll(""));
        if (folded.isEmpty()) {
            return Optional.of(CellValue.without(State.BLANK));
        }
        State mark = marks.get(CellMark.folded(folded));
        if (mark != null) {
            return Optional.of(CellValue.without(mark));
        }
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(folded);
        return number.matches() && isUnit(number) ? Optional.of(value(number)) : inWords(folded);
    }

    private boolean isUnit(Matcher number) {
        return number.group(5).isBlank() || units.isUnit(unit(number));
    }

    /** 万元 and 亿元 are units of money; before any other unit 万 belongs to the number. */
    private String unit(Matcher number) {
        String word = number.group(5).strip();
        String note = note(number);
        if (word.isEmpty() && units.isUnit(note)) {
            return note;
        }
        return word.equals("元") ? number.group(4) + word : word;
    }

    /** What stands in brackets behind the number. */
    private static String note(Matcher number) {
        return number.group(6) == null
                ? ""
                : number.group(6).replaceAll("[()]", "").strip();
    }

    private CellValue value(Matcher number) {
        BigDecimal value = new BigDecimal(
                number.group(2).replaceAll("[, ]", "") + (number.group(3) == null ? "" : number.group(3)));
        String unit = unit(number);
        int power = unit.endsWith("元") ? 0 : power(number.group(4));
        String sign = number.group(1) == null ? note(number) : number.group(1); // -5, 减5 and 5（减）
        BigDecimal printed = FALLING.contains(sign) ? value.negate() : value;
        return new CellValue(State.READ, printed.movePointRight(power), unit, Qualifier.EXACT, power > 0);
    }

    private static int power(String multiplier) {
        return switch (multiplier) {
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
    }

    /** Numbers in Chinese numerals, and approximate ones; the whole cell must be one number. */
    private Optional<CellValue> inWords(String folded) {
        List<NumberToken> tokens = scanner.scan(folded);
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        NumberToken token = tokens.get(0);
        boolean isWhole = token.start() == 0 && token.end() == folded.length();
        boolean counts = token.kind() == Kind.COUNT || token.kind() == Kind.MONEY;
        return isWhole && counts && token.value() != null && token.value().signum() >= 0
                ? Optional.of(new CellValue(State.READ, token.value(), token.unit(), token.qualifier(), false))
                : Optional.empty();
    }

    /** Compatibility forms folded, blanks of every kind one blank, none at either end, no invisible characters. */
    private static String folded(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (isBlank && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            } else if (!isBlank && Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }
}
