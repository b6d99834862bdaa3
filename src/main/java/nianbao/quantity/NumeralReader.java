package nianbao.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the numeral at a place of the text: 1400余, 14万余, 2千万, 三百二十五, 三千余万, 1,234.5. */
final class NumeralReader {
    private static final String CHINESE = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final boolean[] IS_CHINESE = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < CHINESE.length(); i++) {
            IS_CHINESE[CHINESE.charAt(i)] = true;
        }
    }

    private final MeasureWords measures;
    private final NumberWords words;

    NumeralReader(MeasureWords measures, NumberWords words) {
        this.measures = measures;
        this.words = words;
    }

    static boolean isChinese(char c) {
        return IS_CHINESE[c];
    }

    /** The numeral that begins at an offset; null if there is none. */
    @Nullable
    Numeral at(FoldedText text, int at) {
        return text.digitAt(at) ? arabic(text, at) : chinese(text, at);
    }

    /** The offset behind a run of Chinese numeral characters. */
    static int chineseEnd(FoldedText text, int at) {
        int end = at;
        while (isChinese(text.at(end))) {
            end++;
        }
        return end;
    }

    private @Nullable Numeral arabic(FoldedText text, int at) {
        int end = arabicEnd(text, at);
        if (end - at > ChineseNumerals.MAX_LENGTH) {
            return null;
        }
        String digits = text.string(at, end).replace(",", "").replace(" ", "");
        Numeral plain = new Numeral(at, end, new BigDecimal(digits), "", false, false);
        return scaled(text, more(text, plain));
    }

    /** Digits with commas or single blanks between thousands, and decimals. */
    static int arabicEnd(FoldedText text, int at) {
        int end = text.digitsEnd(at);
        if (end - at <= 3) {
            char separator = text.at(end);
            while ((separator == ',' || separator == ' ')
                    && text.at(end) == separator
                    && text.digitsEnd(end + 1) == end + 4) {
                end += 4;
            }
        }
        boolean decimal = text.at(end) == '.' && text.digitAt(end + 1);
        return decimal ? text.digitsEnd(end + 1) : end;
    }

    private @Nullable Numeral chinese(FoldedText text, int at) {
        int end = chineseEnd(text, at);
        if (text.at(end) == '点' && end == at + 1 && chineseEnd(text, end + 1) > end + 1) {
            end = chineseEnd(text, end + 1);
        }
        if (end == at || end - at > ChineseNumerals.MAX_LENGTH) {
            return null;
        }
        end = end - at > 1 && beginsUnit(text, end - 1) ? end - 1 : end;
        String run = text.string(at, end);
        int split = run.length();
        while (split > 1 && ChineseNumerals.power(run.charAt(split - 1)) >= 4) {
            split--;
        }
        Optional<BigDecimal> mantissa = ChineseNumerals.parseDecimal(run.substring(0, split));
        if (mantissa.isEmpty() || ChineseNumerals.parseDecimal(run).isEmpty()) {
            return null;
        }
        Numeral plain = new Numeral(at, end, mantissa.get(), run.substring(split), false, true);
        return scaled(text, more(text, plain));
    }

    /** True for the 千 of 八十七千克; 万元 is left to {@link QuantityRule}, which keeps it as printed. */
    private boolean beginsUnit(FoldedText text, int at) {
        Trie.Match<MeasureWord> unit = ChineseNumerals.power(text.at(at)) > 0 ? measures.at(text, at) : null;
        return unit != null && unit.length() > 1 && unit.value().kind() != Kind.MONEY;
    }

    /** Takes 余, 多, 几 or 来 behind a numeral into it. */
    private Numeral more(FoldedText text, Numeral numeral) {
        char c = text.at(numeral.end());
        int next = numeral.end() + 1;
        boolean unit = measures.at(text, text.skipBlanks(next)) != null;
        boolean more =
                c == '余' || ((c == '多' || c == '几') && (unit || scaleEnd(text, next) > next)) || (c == '来' && unit);
        return more
                ? new Numeral(numeral.start(), next, numeral.mantissa(), numeral.scale(), true, numeral.chinese())
                : numeral;
    }

    private Numeral scaled(FoldedText text, Numeral numeral) {
        int from = numeral.over() ? numeral.end() : text.skipBlanks(numeral.end());
        int end = scaleEnd(text, from);
        if (end == from || !numeral.scale().isEmpty()) {
            return numeral;
        }
        if (!numeral.over() && (text.digitAt(end) || isChinese(text.at(end)))) {
            Numeral compound = compound(text, numeral, end);
            if (compound != null) {
                return more(text, compound);
            }
        }
        Numeral scaled = new Numeral(
                numeral.start(), end, numeral.mantissa(), text.string(from, end), numeral.over(), numeral.chinese());
        return more(text, scaled);
    }

    /** 3亿5千万, 3万5千: parts with falling powers after the first. */
    private static @Nullable Numeral compound(FoldedText text, Numeral numeral, int from) {
        int end = from;
        while (end - numeral.start() < ChineseNumerals.MAX_LENGTH && (text.digitAt(end) || isChinese(text.at(end)))) {
            end++;
        }
        Optional<BigDecimal> sum = ChineseNumerals.parseDecimal(text.string(numeral.start(), end));
        return sum.isEmpty() ? null : new Numeral(numeral.start(), end, sum.get(), "", false, false);
    }

    /** The offset behind 百 千 万 亿 at an offset, unless they begin a unit (千米, 万元) or a word (百姓). */
    private int scaleEnd(FoldedText text, int at) {
        int end = at;
        while (end < at + 3 && ChineseNumerals.power(text.at(end)) > 1) {
            end++;
        }
        if (end == at || words.idiomEnd(text, at) > end) {
            return at;
        }
        Trie.Match<MeasureWord> unit = measures.at(text, at);
        return unit == null ? end : at;
    }
}
