package nianbao.record;

import nianbao.document.Span;

/**
 * Where a value stands, so that anybody can check it: {@code text[start:end]} is the quote.
 *
 * @param span in the document's text
 * @param quote the shortest snippet that shows the value
 * @param rule the id of the rule that read it
 * @param confidence 0 to 1: the rule's measured precision
 */
public record Evidence(Span span, String quote, String rule, double confidence) {
    /** The same place, with what another rule makes of it. */
    public Evidence readAs(String otherQuote, String otherRule, double otherConfidence) {
        return new Evidence(span, otherQuote, otherRule, otherConfidence);
    }
}
