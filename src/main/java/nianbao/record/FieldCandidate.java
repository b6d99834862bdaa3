package nianbao.record;

import java.util.Locale;
import nianbao.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value a metadata field might have, with the place it comes from; a row of fields.csv.
 *
 * @param value normalized (ISO date, folded width)
 * @param raw as printed; equals the span's text where there is a span
 * @param label the label as printed, or empty
 * @param span where {@code raw} stands in the document's text, or null if it does not stand there
 * @param rule the id of the rule that read it
 * @param confidence 0 to 1: how often the rule is right
 * @param chosen true for the values that reports.csv shows
 */
public record FieldCandidate(
        Field field,
        String value,
        String raw,
        String label,
        @Nullable Span span,
        Origin origin,
        String rule,
        double confidence,
        boolean chosen) {

    /** Where a value comes from. */
    public enum Origin {
        TEXT,
        META,
        TITLE,
        FILENAME,
        ARCHIVE,
        DERIVED;

        /** The spelling in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same candidate, chosen or not. */
    public FieldCandidate withChosen(boolean isChosen) {
        return new FieldCandidate(field, value, raw, label, span, origin, rule, confidence, isChosen);
    }
}
