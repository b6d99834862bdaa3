package nianbao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One scan of one text: its tokens so far, and what the rules remember so that no character is looked at twice. */
final class Scan {
    final FoldedText text;
    private final List<NumberToken> tokens = new ArrayList<>();
    private int floor;
    private int webChecked;

    Scan(FoldedText text) {
        this.text = text;
    }

    /** The end of the last token or list number: no later token may begin before it. */
    int floor() {
        return floor;
    }

    /** Raises the floor without a token: what lies before is read, and is no number. */
    void raiseFloor(int end) {
        floor = Math.max(floor, end);
    }

    /** Up to where the text is known to hold no web address. */
    int webChecked() {
        return webChecked;
    }

    void webChecked(int end) {
        webChecked = end;
    }

    List<NumberToken> tokens() {
        return tokens;
    }

    @Nullable
    NumberToken last() {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }

    /** Adds a token without a value; returns its end. */
    int name(int start, int end, Kind kind, String normalized) {
        return add(new NumberToken(start, end, kind, null, null, "", Qualifier.EXACT, normalized));
    }

    /** Adds an identifier spelled as printed but for blanks; returns its end. */
    int identifier(int start, int end) {
        return name(start, end, Kind.IDENTIFIER, text.compact(start, end));
    }

    int value(int start, int end, Kind kind, BigDecimal value, String unit, Qualifier qualifier) {
        return add(new NumberToken(start, end, kind, ChineseNumerals.plain(value), null, unit, qualifier, ""));
    }

    int add(NumberToken token) {
        tokens.add(token);
        floor = token.end();
        return token.end();
    }
}
