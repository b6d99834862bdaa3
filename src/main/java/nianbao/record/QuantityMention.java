package nianbao.record;

import java.math.BigDecimal;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * A number in running text and the words around it; a row of quantities.csv.
 *
 * @param ordinal 1-based in the report
 * @param section path of the section it stands in
 * @param sentence 1-based in the report
 * @param span in the document's text
 * @param text as printed: the span's text
 * @param value as in contract: 万 and 亿 expanded for counts; null for dates, ordinals and identifiers
 * @param high a range's high end, else null
 * @param unit as printed
 * @param label the words that say what is counted, or empty
 * @param verb the verb that governs it, or empty
 * @param parent ordinal of the whole this is a part of, or 0
 * @param indicator the code it was mapped to, or empty
 * @param normalized ISO date, canonical identifier; else empty
 */
public record QuantityMention(
        int ordinal,
        String section,
        int sentence,
        Span span,
        String text,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        Qualifier qualifier,
        String label,
        String verb,
        boolean negated,
        TimeScope timeScope,
        int parent,
        String indicator,
        String normalized) {}
