package nianbao.quantity;

import java.util.OptionalLong;

/**
 * Numbers behind 第, which count nothing: 第14条, 第9至12条, 第三十一条, 第十三条、十四条, 第711号国务院令.
 * The normalized form has Arabic digits.
 */
final class OrdinalRule implements Rule {
    private static final String JOINTS = "、和及至到-~";

    private final MeasureWords measures;
    private final BracketRule issuers;

    OrdinalRule(MeasureWords measures, BracketRule issuers) {
        this.measures = measures;
        this.issuers = issuers;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int number = text.skipBlanks(at + 1);
        int end = numberEnd(text, number);
        if (end == number) {
            return at;
        }
        StringBuilder normalized = new StringBuilder("第").append(arabic(text, number, end));
        int next = numbers(text, end, normalized);
        int unit = text.skipBlanks(next);
        int unitEnd = unitEnd(text, unit);
        if (unitEnd == unit) {
            return scan.name(at, next, Kind.ORDINAL, normalized.toString());
        }
        if (text.at(unit) == '号') {
            return numbered(scan, at, unit + 1, arabic(text, number, end));
        }
        String word = text.string(unit, unitEnd);
        normalized.append(word);
        return scan.name(at, articles(text, unitEnd, word, normalized), Kind.ORDINAL, normalized.toString());
    }

    /** 第711号 beside 令 is a decree; any other 第3号 an identifier of its own. */
    private int numbered(Scan scan, int at, int end, String number) {
        FoldedText text = scan.text;
        int before = text.at(at - 1) == '(' ? at - 1 : at;
        if (text.at(before - 1) == '令') {
            int start = issuers.issuerStart(scan, before);
            int close = before < at && text.at(end) == ')' ? end + 1 : end;
            return scan.name(start, close, Kind.IDENTIFIER, text.string(start, before) + "第" + number + "号");
        }
        int decree = decreeEnd(text, end);
        String issuer = decree > end ? text.string(end, decree) : "";
        return scan.name(at, decree, Kind.IDENTIFIER, issuer + "第" + number + "号");
    }

    /** The end of 国务院令 or of another short name ending in 令, within six characters. */
    private static int decreeEnd(FoldedText text, int at) {
        for (int end = at; end < at + 6 && text.hanAt(end); end++) {
            if (text.at(end) == '令') {
                return end + 1;
            }
        }
        return at;
    }

    /** Further numbers before the unit: the 、十 and 至12 of 第九、十、十二条 and 第9至12条. */
    private int numbers(FoldedText text, int at, StringBuilder normalized) {
        int end = at;
        while (isJoint(text, end)) {
            int number = listed(text, end);
            int numberEnd = numberEnd(text, number);
            if (numberEnd == number || (unitEnd(text, numberEnd) == numberEnd && !isJoint(text, numberEnd))) {
                return end;
            }
            normalized.append(text.at(end)).append(arabic(text, number, numberEnd));
            end = numberEnd;
        }
        return end;
    }

    /** Further numbers with the same unit: the 、十四条 of 第十三条、十四条. */
    private static int articles(FoldedText text, int at, String unit, StringBuilder normalized) {
        int end = at;
        while (isJoint(text, end)) {
            int number = listed(text, end);
            int numberEnd = numberEnd(text, number);
            if (numberEnd == number || !text.startsWith(unit, numberEnd)) {
                return end;
            }
            normalized
                    .append(text.at(end))
                    .append(arabic(text, number, numberEnd))
                    .append(unit);
            end = numberEnd + unit.length();
        }
        return end;
    }

    private static boolean isJoint(FoldedText text, int at) {
        return JOINTS.indexOf(text.at(at)) >= 0;
    }

    private static int listed(FoldedText text, int joint) {
        return text.at(joint + 1) == '第' ? joint + 2 : joint + 1;
    }

    private static int numberEnd(FoldedText text, int at) {
        int end = text.digitsEnd(at);
        end = end > at ? end : NumeralReader.chineseEnd(text, at);
        return end - at > 8 ? at : end;
    }

    private int unitEnd(FoldedText text, int at) {
        Trie.Match<MeasureWord> unit = measures.at(text, at);
        return unit == null ? at : at + unit.length();
    }

    private static String arabic(FoldedText text, int start, int end) {
        OptionalLong value = ChineseNumerals.parse(text.string(start, end));
        return value.isPresent() ? Long.toString(value.getAsLong()) : text.string(start, end);
    }
}
