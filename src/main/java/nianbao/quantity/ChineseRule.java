package nianbao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers without an Arabic digit. They count only before a measure word, since 一 to 万 stand in countless words:
 * 两次会议 and 百余件 are counts, 统一, 三公 and “三审” are not, nor is 数百件, which has no definite value.
 */
final class ChineseRule implements Rule {
    private static final String BARE_SCALES = "百千万亿";
    /** The longest name seen between 届 and 次 is 全国人民代表大会. */
    private static final int SESSION_REACH = 10;

    private static final String INDEFINITE = "几数";

    private final NumeralReader numerals;
    private final QuantityRule quantities;
    private final NumberWords words;

    ChineseRule(NumeralReader numerals, QuantityRule quantities, NumberWords words) {
        this.numerals = numerals;
        this.quantities = quantities;
        this.words = words;
    }

    /** Always moves on: a run of numeral characters that is no number is passed over whole. */
    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int run = NumeralReader.chineseEnd(text, at);
        int idiom = words.idiomEnd(text, at);
        int fraction = fraction(scan, at, run);
        if (fraction > at) {
            return fraction;
        }
        int congress = congressEnd(text, at, run);
        if (congress > at) {
            return scan.name(at, congress, Kind.ORDINAL, text.string(at, congress));
        }
        int pair = pair(scan, at, run);
        if (pair > at) {
            return pair;
        }
        Numeral numeral = numerals.at(text, at);
        if (numeral == null || isSlogan(text, at) || isIndefinite(text, at)) {
            return Math.max(run, idiom);
        }
        return counted(scan, numeral, Math.max(run, idiom), idiom);
    }

    private int counted(Scan scan, Numeral numeral, int otherwise, int idiom) {
        FoldedText text = scan.text;
        QuantityRule.Unit unit = quantities.unit(text, numeral);
        if (unit != null && unit.end() <= idiom && !isCase(text, numeral.start(), unit)) {
            return otherwise;
        }
        boolean scaleOnly = BARE_SCALES.indexOf(text.at(numeral.start())) >= 0;
        if (unit != null && scaleOnly && !numeral.over() && !approximated(scan, numeral.start())) {
            return otherwise;
        }
        if (unit != null && unit.spelling().equals("次") && isSession(scan, numeral.start())) {
            return scan.name(numeral.start(), unit.end(), Kind.ORDINAL, text.string(numeral.start(), unit.end()));
        }
        int end = quantities.read(scan, numeral.start());
        return end > numeral.start() ? end : otherwise;
    }

    /** 行政诉讼一起。 is a count at the end of its clause, 一起 elsewhere the word "together". */
    private static boolean isCase(FoldedText text, int at, QuantityRule.Unit unit) {
        boolean ends = !text.hanAt(unit.end()) && "”\"》".indexOf(text.at(unit.end())) < 0;
        return unit.spelling().equals("起") && ends && text.hanAt(at - 1) && "在们同到".indexOf(text.at(at - 1)) < 0;
    }

    /** 十二届全国人大五次会议: the session of a congress is numbered too. */
    private static boolean isSession(Scan scan, int at) {
        NumberToken last = scan.last();
        boolean near = last != null && last.kind() == Kind.ORDINAL && at - last.end() <= SESSION_REACH;
        return near && scan.text.at(scan.floor() - 1) == '届';
    }

    private boolean approximated(Scan scan, int at) {
        return words.approximationBefore(scan.text, at).length() > 0;
    }

    /** 数百件, 几十件: no definite value. */
    private static boolean isIndefinite(FoldedText text, int at) {
        boolean scale = BARE_SCALES.indexOf(text.at(at)) >= 0 || text.at(at) == '十';
        return at > 0 && scale && INDEFINITE.indexOf(text.at(at - 1)) >= 0;
    }

    /** “四个意识”, “三项制度”: a numeral at the start of a quotation is part of a name. */
    private static boolean isSlogan(FoldedText text, int at) {
        return at > 0 && "“‘「『".indexOf(text.at(at - 1)) >= 0;
    }

    /** 百分之三十 is a percent, 三分之一 and 千分之五 are ratios. */
    private int fraction(Scan scan, int at, int run) {
        FoldedText text = scan.text;
        Numeral part = text.startsWith("分之", run) ? numerals.at(text, run + 2) : null;
        BigDecimal whole = part == null ? null : whole(text, at, run);
        if (part == null || whole == null || whole.signum() == 0) {
            return at;
        }
        boolean percent = text.string(at, run).equals("百");
        QuantityRule.Unit unit = percent
                ? new QuantityRule.Unit(Kind.PERCENT, "%", part.end(), false, false)
                : new QuantityRule.Unit(Kind.RATIO, "", part.end(), false, false);
        BigDecimal value = percent ? part.value() : Fractions.divide(part.value(), whole);
        return quantities.add(scan, new Numeral(at, part.end(), value, "", part.over(), true), null, unit);
    }

    private static @Nullable BigDecimal whole(FoldedText text, int at, int run) {
        return run - at > ChineseNumerals.MAX_LENGTH
                ? null
                : ChineseNumerals.parseDecimal(text.string(at, run)).orElse(null);
    }

    /** 十九届六中全会, 十七届五次, 二十大: congresses are numbered, not counted. */
    private static int congressEnd(FoldedText text, int at, int run) {
        if (text.at(run) == '大') {
            long number = run - at > 3
                    ? 0
                    : ChineseNumerals.parse(text.string(at, run)).orElse(0);
            boolean congress = number > 10 && "类项领块方".indexOf(text.at(run + 1)) < 0;
            return congress ? run + 1 : at;
        }
        if (text.at(run) != '届') {
            return at;
        }
        int plenum = NumeralReader.chineseEnd(text, run + 1);
        if (plenum > run + 1 && text.at(plenum) == '次') {
            return plenum + 1;
        }
        if (plenum == run + 1 || text.at(plenum) != '中') {
            return run + 1;
        }
        return text.startsWith("全会", plenum + 1) ? plenum + 3 : plenum + 1;
    }

    /** 两三次, 三五件: neighbouring digits are a range. */
    private int pair(Scan scan, int at, int run) {
        FoldedText text = scan.text;
        if (run != at + 2) {
            return at;
        }
        int low = text.at(at) == '两' ? 2 : ChineseNumerals.digit(text.at(at));
        int high = ChineseNumerals.digit(text.at(at + 1));
        boolean range = low > 0 && (high == low + 1 || (low == 3 && high == 5));
        Numeral top = new Numeral(at, run, BigDecimal.valueOf(high), "", false, true);
        QuantityRule.Unit unit = range ? quantities.unit(text, top) : null;
        if (unit == null || unit.end() <= words.idiomEnd(text, at)) {
            return at;
        }
        return quantities.add(scan, new Numeral(at, run, BigDecimal.valueOf(low), "", false, true), top, unit);
    }
}
