package nianbao.quantity;

import java.util.List;

/**
 * Finds every number in a text and says what it is. Immutable, and safe to share between threads; takes time linear in
 * the length of the text.
 *
 * <pre>{@code
 * scanner.scan("接受89556电话咨询18次"); // IDENTIFIER 89556, COUNT 18 次
 * scanner.scan("投入1400余万元");       // MONEY 1400 万元, OVER
 * scanner.scan("国务院令第711号第14条"); // IDENTIFIER 国务院令第711号, ORDINAL 第14条
 * scanner.scan("推进“三审三校”");       // nothing
 * }</pre>
 *
 * <p>The text may be folded (full-width to half-width, traditional to simplified) or not: offsets are those of the text
 * given. Words with a numeral that is no number (统一, 三公), list numbers and indefinite amounts (数百件) are passed over.
 */
public final class QuantityScanner {
    private static final byte PASS = 0;
    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    private static final byte NUMERAL = 3;
    private static final byte ORDINAL = 4;
    private static final byte BRACKET = 5;
    private static final byte IDIOM = 6;

    private final byte[] actions = new byte[Character.MAX_VALUE + 1];
    private final NumberWords words;
    private final Rule[] digitRules;
    private final Rule[] letterRules;
    private final Rule[] numeralRules;
    private final Rule[] ordinalRules;
    private final Rule[] bracketRules;

    /** A scanner with this vocabulary. */
    public QuantityScanner(MeasureWords measures, NumberWords words) {
        this.words = words;
        NumeralReader numerals = new NumeralReader(measures, words);
        BracketRule brackets = new BracketRule(words);
        Rule web = new WebRule(words);
        Rule dates = new DateRule(measures);
        Rule identifiers = new IdentifierRule(measures, words);
        QuantityRule quantities = new QuantityRule(measures, words, numerals, brackets);
        digitRules = new Rule[] {web, new ListNumberRule(measures), dates, new TimeRule(), identifiers, quantities};
        letterRules = new Rule[] {web, identifiers};
        numeralRules = new Rule[] {dates, new ChineseRule(numerals, quantities, words)};
        ordinalRules = new Rule[] {new OrdinalRule(measures, brackets)};
        bracketRules = new Rule[] {brackets};
        fillActions();
    }

    private void fillActions() {
        words.idiomStarts().forEach(c -> actions[c] = IDIOM);
        for (char c = 0; c < 128; c++) {
            actions[c] = c >= '0' && c <= '9' ? DIGIT : Character.isLetter(c) ? LETTER : PASS;
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (NumeralReader.isChinese(c)) {
                actions[c] = NUMERAL;
            } else if (BracketRule.opens(c)) {
                actions[c] = BRACKET;
            }
        }
        actions['第'] = ORDINAL;
    }

    /** The numbers of a text in its order, not overlapping; empty if there are none. */
    public List<NumberToken> scan(CharSequence text) {
        Scan scan = new Scan(new FoldedText(text));
        int length = text.length();
        for (int at = 0; at < length; ) {
            byte action = actions[scan.text.at(at)];
            at = action == PASS ? at + 1 : step(scan, at, action);
        }
        return List.copyOf(scan.tokens());
    }

    private int step(Scan scan, int at, byte action) {
        int idiom = action == IDIOM || action == ORDINAL ? words.idiomEnd(scan.text, at) : at;
        if (idiom > at || action == IDIOM) {
            return Math.max(idiom, at + 1);
        }
        for (Rule rule : rules(action)) {
            int end = rule.read(scan, at);
            if (end > at) {
                return end;
            }
        }
        return at + 1;
    }

    private Rule[] rules(byte action) {
        return switch (action) {
            case DIGIT -> digitRules;
            case LETTER -> letterRules;
            case ORDINAL -> ordinalRules;
            case BRACKET -> bracketRules;
            default -> numeralRules;
        };
    }
}
