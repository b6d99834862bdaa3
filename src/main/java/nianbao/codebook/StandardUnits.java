package nianbao.codebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.quantity.Kind;
import nianbao.quantity.MeasureWord;
import org.jspecify.annotations.Nullable;

/**
 * Values in the codebook's units. 条, 件 and 次 are not converted into each other; money goes into 元. Immutable.
 *
 * <pre>{@code
 * units.standard(feeTotal, new BigDecimal("1.2"), "万元"); // 12000
 * }</pre>
 */
public final class StandardUnits {
    private final Map<String, MeasureWord> words = new HashMap<>();

    /** Units of these measure words. */
    public StandardUnits(List<MeasureWord> words) {
        words.forEach(word -> this.words.put(word.spelling(), word));
    }

    /** True for a unit of measure-words.csv that counts or weighs: no year, percent or room number. */
    public boolean isUnit(String unit) {
        MeasureWord word = words.get(unit);
        return word != null && (word.kind() == Kind.COUNT || word.kind() == Kind.MONEY);
    }

    /** True if the indicator is an amount of money. */
    public boolean isMoney(Indicator indicator) {
        MeasureWord unit = words.get(indicator.unit());
        return unit != null && unit.kind() == Kind.MONEY;
    }

    /** True if both are units of the same money and size: 元 and 人民币. */
    public boolean sameMoney(String one, String other) {
        MeasureWord first = words.get(one);
        MeasureWord second = words.get(other);
        return first != null
                && second != null
                && first.unit().equals(second.unit())
                && first.factor().compareTo(second.factor()) == 0;
    }

    /** The unit without a bracket in it: 条次 of 条(次); others as they are. */
    public String plain(String unit) {
        MeasureWord word = unit.indexOf('(') < 0 ? null : words.get(unit);
        return word == null ? unit : word.unit();
    }

    /** True if the indicator may be counted in this unit. */
    public boolean accepts(Indicator indicator, String unit) {
        return indicator.accepts(plain(unit)) || (isMoney(indicator) && words.containsKey(unit));
    }

    /** The amount in the indicator's unit; null if the printed unit cannot be converted into it. */
    public @Nullable BigDecimal money(Indicator indicator, BigDecimal value, String unit) {
        MeasureWord printed = words.get(unit);
        MeasureWord wanted = words.get(indicator.unit());
        if (printed == null || wanted == null || !printed.unit().equals(wanted.unit())) {
            return null;
        }
        return value.multiply(printed.factor()).divide(wanted.factor(), MathContext.DECIMAL128);
    }
}
