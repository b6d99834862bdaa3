package nianbao.quantity;

import java.math.BigDecimal;
import nianbao.quantity.NumberWords.Approximation;
import org.jspecify.annotations.Nullable;

/** Numbers with the unit behind them, their approximations and ranges; numbers without a unit as the last resort. */
final class QuantityRule implements Rule {
    private final MeasureWords measures;
    private final NumberWords words;
    private final NumeralReader numerals;
    private final IdentifierRule identifiers;
    private final BracketRule brackets;

    QuantityRule(MeasureWords measures, NumberWords words, NumeralReader numerals, BracketRule brackets) {
        this.measures = measures;
        this.words = words;
        this.numerals = numerals;
        this.brackets = brackets;
        identifiers = new IdentifierRule(measures, words);
    }

    @Override
    public int read(Scan scan, int at) {
        Numeral numeral = numerals.at(scan.text, at);
        if (numeral == null) { // too long for a count
            return scan.text.digitAt(at) ? scan.identifier(at, NumeralReader.arabicEnd(scan.text, at)) : at;
        }
        Unit unit = unit(scan.text, numeral);
        int range = unit == null || unit.kind() == Kind.PERCENT ? range(scan, numeral, unit) : at;
        if (range > at) {
            return range;
        }
        return unit == null ? readBare(scan, numeral) : add(scan, numeral, null, unit);
    }

    /** A unit found behind a numeral: its kind, how to print it, where it ends, and what it says of exactness. */
    record Unit(Kind kind, String spelling, int end, boolean scaled, boolean over) {}

    /** The unit behind a numeral, blanks between them allowed; null if there is none. */
    @Nullable
    Unit unit(FoldedText text, Numeral numeral) {
        int at = text.skipBlanks(numeral.end());
        Trie.Match<MeasureWord> match = measures.at(text, at);
        if (match == null || words.notUnitEnd(text, at) > at + match.length()) {
            return null;
        }
        MeasureWord word = match.value();
        if (word.spelling().equals("个") && "多余".indexOf(text.at(at + 1)) >= 0 && text.at(at + 2) == '月') {
            return new Unit(Kind.DURATION, "个月", at + 3, false, true); // 2个多月
        }
        String scale = word.kind() == Kind.MONEY ? numeral.scale() : "";
        String spelling = word.kind() == Kind.PERCENT ? word.unit() : scale + word.spelling();
        return new Unit(word.kind(), spelling, at + match.length(), !scale.isEmpty(), false);
    }

    /** Adds the token of a numeral, or of two that make a range, with its unit. */
    int add(Scan scan, Numeral numeral, @Nullable Numeral high, Unit unit) {
        FoldedText text = scan.text;
        if (unit.kind() == Kind.IDENTIFIER || unit.kind() == Kind.ORDINAL) {
            return text.at(unit.end() - 1) == '号' && text.at(unit.end()) == '令'
                    ? decree(scan, numeral, unit.end() + 1)
                    : scan.name(numeral.start(), unit.end(), unit.kind(), text.compact(numeral.start(), unit.end()));
        }
        if (high == null && isArticle(text, numeral.start(), unit)) {
            String name = "第" + numeral.value().toPlainString() + unit.spelling();
            return scan.name(numeral.start(), unit.end(), Kind.ORDINAL, name);
        }
        int start = signStart(text, numeral.start());
        BigDecimal value = unit.scaled() ? numeral.mantissa() : numeral.value();
        BigDecimal signed = start < numeral.start() && text.at(start) == '-' ? value.negate() : value;
        BigDecimal top = high == null ? null : unit.scaled() ? high.mantissa() : high.value();
        boolean over = unit.over() || (high == null ? numeral.over() : high.over());
        Exactness exactness = exactness(scan, start, unit, over);
        Kind kind = high == null ? unit.kind() : Kind.RANGE;
        return scan.add(new NumberToken(
                exactness.start(), exactness.end(), kind, signed, top, unit.spelling(), exactness.qualifier(), ""));
    }

    /** 《条例》16条 is the sixteenth article. */
    private static boolean isArticle(FoldedText text, int at, Unit unit) {
        boolean law = text.at(at - 1) == '》' && "例法定".indexOf(text.at(at - 2)) >= 0;
        return law && unit.spelling().equals("条");
    }

    /** 国务院492号令: the same name as 国务院令第492号. */
    private int decree(Scan scan, Numeral numeral, int end) {
        int start = brackets.issuerStart(scan, numeral.start());
        String issuer = scan.text.compact(start, numeral.start());
        return scan.name(
                start, end, Kind.IDENTIFIER, issuer + "令第" + numeral.value().toPlainString() + "号");
    }

    private record Exactness(int start, int end, Qualifier qualifier) {}

    private Exactness exactness(Scan scan, int start, Unit unit, boolean over) {
        FoldedText text = scan.text;
        int wordEnd = text.at(start - 1) == ' ' ? start - 1 : start;
        Approximation before = words.approximationBefore(text, wordEnd);
        // 近三年 are the last three years, not nearly three.
        boolean recent = unit.kind() == Kind.DURATION
                && before.qualifier() == Qualifier.UNDER
                && "年月".indexOf(text.at(unit.end() - 1)) >= 0;
        if (recent || wordEnd - before.length() < scan.floor()) {
            before = Approximation.NONE;
        }
        Approximation after = words.approximationAfter(text, unit.end());
        if (unit.kind() == Kind.DURATION && text.at(unit.end()) == '内') {
            after = new Approximation(1, Qualifier.AT_MOST);
        }
        Qualifier said = before.length() > 0 ? before.qualifier() : after.qualifier();
        int first = before.length() > 0 ? wordEnd - before.length() : start;
        return new Exactness(first, unit.end() + after.length(), over ? Qualifier.OVER : said);
    }

    /** A sign counts only where no number or word stands before it: it is a dash elsewhere. */
    private static int signStart(FoldedText text, int at) {
        char sign = text.at(at - 1);
        boolean signed = (sign == '+' || sign == '-') && (at < 2 || "\n :(|为".indexOf(text.at(at - 2)) >= 0);
        return signed ? at - 1 : at;
    }

    /** 3-5个, 9至12个, 10%-20%; numbers joined by a dash without a unit are a name. */
    private int range(Scan scan, Numeral low, @Nullable Unit lowUnit) {
        FoldedText text = scan.text;
        int from = lowUnit == null ? low.end() : lowUnit.end();
        int next = DateRule.connectorEnd(text, from);
        Numeral high = next == from || low.over() ? null : numerals.at(text, next);
        if (high == null || high.chinese() != low.chinese()) {
            return low.start();
        }
        Unit unit = unit(text, high);
        boolean dash = text.at(text.skipBlanks(from)) == '-';
        if (unit == null) {
            boolean name = dash && !low.chinese() && lowUnit == null && next == from + 1;
            return name ? scan.identifier(low.start(), high.end()) : low.start();
        }
        if (lowUnit != null && unit.kind() != lowUnit.kind()) {
            return low.start();
        }
        if (unit.kind() == Kind.IDENTIFIER || unit.kind() == Kind.ORDINAL) {
            return scan.name(low.start(), unit.end(), unit.kind(), text.compact(low.start(), unit.end()));
        }
        Numeral scaled = low.scaledAs(high);
        if (scaled.value().compareTo(high.value()) >= 0) {
            return dash && lowUnit == null ? scan.identifier(low.start(), high.end()) : low.start();
        }
        return add(scan, scaled, high, unit);
    }

    /** A number without a unit: 咨询62, 政务信息4287, 阅读量7600万; a year without 年; or a name. */
    private int readBare(Scan scan, Numeral numeral) {
        FoldedText text = scan.text;
        if (numeral.chinese()) {
            return numeral.start();
        }
        int end = numeral.end();
        int ratio = ratio(scan, numeral);
        if (ratio > numeral.start()) {
            return ratio;
        }
        if (numeral.scale().isEmpty() && !numeral.over()) {
            int name = identifiers.readBare(scan, numeral.start(), end);
            if (name > numeral.start()) {
                return name;
            }
            if (isYear(text, numeral)) {
                return scan.name(numeral.start(), end, Kind.DATE, text.string(numeral.start(), end));
            }
        }
        return add(scan, numeral, null, new Unit(Kind.COUNT, "", end, false, false));
    }

    /** 3:1; times of day are read before. */
    private int ratio(Scan scan, Numeral numeral) {
        FoldedText text = scan.text;
        int next = numeral.end() + 1;
        Numeral other = text.at(numeral.end()) == ':' && text.digitAt(next) ? numerals.at(text, next) : null;
        if (other == null || other.value().signum() == 0 || measures.at(text, other.end()) != null) {
            return numeral.start();
        }
        BigDecimal value = Fractions.divide(numeral.value(), other.value());
        return scan.value(numeral.start(), other.end(), Kind.RATIO, value, "", Qualifier.EXACT);
    }

    /** 国资委2020政府信息公开: four digits that can be a year, unless they end what is said (信息2012。). */
    private static boolean isYear(FoldedText text, Numeral numeral) {
        int start = numeral.start();
        int end = numeral.end();
        boolean fourDigits = end == start + 4 && text.digitsEnd(start) == end;
        int value = fourDigits ? text.number(start, end) : 0;
        if (value < 1949 || value > 2049) {
            return false;
        }
        boolean ends = !text.hanAt(end) && !text.letterAt(end) && "、”\"".indexOf(text.at(end)) < 0;
        return !ends || !text.hanAt(start - 1) || "至到自从于在".indexOf(text.at(start - 1)) >= 0;
    }
}
