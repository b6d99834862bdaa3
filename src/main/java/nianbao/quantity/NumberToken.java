package nianbao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as read from text by the grammar, before anybody asks what it counts.
 *
 * <pre>{@code
 * 400余起  → COUNT 400, unit 起, OVER
 * 1400余万元 → MONEY 1400, unit 万元, OVER
 * 国办发〔2005〕12号 → IDENTIFIER, normalized 国办发〔2005〕12号
 * }</pre>
 *
 * @param start offset in the scanned text, 0-based, of the first character (approximation words included)
 * @param end offset behind the last character (unit included)
 * @param value counts with 万 and 亿 expanded, money and percents as printed, ratios as decimals, a range's low end;
 *     null for dates, ordinals and identifiers
 * @param high a range's high end, else null
 * @param unit the measure word or unit as printed; {@code %} for percents, {@code 倍} for ratios; empty if none
 * @param normalized ISO date, canonical identifier or ordinal; else empty
 */
public record NumberToken(
        int start,
        int end,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        Qualifier qualifier,
        String normalized) {

    /** True for the kinds that count or weigh something, and so may become a value. */
    public boolean hasValue() {
        return value != null;
    }
}
