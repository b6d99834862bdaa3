package nianbao.quantity;

import java.util.Locale;

/**
 * Numbers that begin with a bracket: document numbers in every bracket form and as damaged pages leave them
 * (国办发〔2005〕12号, 国办发[2012]1号文, 国办发〔201432号), and list numbers such as (1).
 */
final class BracketRule implements Rule {
    private static final String OPEN = "〔[【(〈{";
    private static final String CLOSE = "〕]】)〉}";
    /** No issuer's short name seen is longer (国办公开办函 has six characters). */
    private static final int MAX_ISSUER = 12;

    private final NumberWords words;

    BracketRule(NumberWords words) {
        this.words = words;
    }

    static boolean opens(char c) {
        return OPEN.indexOf(c) >= 0;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int year = text.skipBlanks(at + 1);
        int yearEnd = yearEnd(text, year);
        if (yearEnd > year) {
            return readNumber(scan, at, arabic(text, year, yearEnd), yearEnd);
        }
        if (text.at(at) == '〔' && CLOSE.indexOf(text.at(year)) >= 0 && text.at(year + 1) == '号') {
            return scan.identifier(at, year + 2); // an empty field: 〔〕号
        }
        int damaged = damaged(scan, at, year);
        return damaged > at ? damaged : listNumber(scan, at, year);
    }

    private static String arabic(FoldedText text, int start, int end) {
        return Long.toString(ChineseNumerals.parse(text.string(start, end)).orElse(0));
    }

    private int readNumber(Scan scan, int at, String year, int yearEnd) {
        FoldedText text = scan.text;
        int close = text.skipBlanks(yearEnd);
        if (CLOSE.indexOf(text.at(close)) < 0) {
            return at;
        }
        int number = text.skipBlanks(close + 1);
        number = text.at(number) == '第' ? text.skipBlanks(number + 1) : number;
        int end = text.digitsEnd(number);
        int sign = text.skipBlanks(end);
        boolean numbered = end > number && end <= number + 7;
        if (numbered && text.at(sign) == '号') {
            return add(scan, at, sign + 1, year, text.string(number, end));
        }
        // Round brackets hold many a year: (2017)3件. The others, behind an issuer, only document numbers.
        boolean square = text.at(at) != '('
                && issuerStart(scan, at) < at
                && !text.wordAt(end)
                && text.at(end) != '-'
                && !text.hanAt(sign);
        return numbered && square ? add(scan, at, end, year, text.string(number, end)) : at;
    }

    private int damaged(Scan scan, int at, int digits) {
        FoldedText text = scan.text;
        int end = text.digitsEnd(digits);
        int length = end - digits;
        if (length < 5 || length > 8 || !isYear(text.number(digits, digits + 4))) {
            return at;
        }
        int sign = text.skipBlanks(CLOSE.indexOf(text.at(end)) >= 0 ? end + 1 : end);
        boolean numbered = text.at(sign) == '号';
        boolean square = text.at(at) == '〔' && CLOSE.indexOf(text.at(text.skipBlanks(end))) >= 0;
        if (!numbered && !square) {
            return at;
        }
        int stop = numbered ? sign + 1 : text.skipBlanks(end) + 1;
        return add(scan, at, stop, text.string(digits, digits + 4), text.string(digits + 4, end));
    }

    private int add(Scan scan, int at, int end, String year, String number) {
        int start = issuerStart(scan, at);
        String issuer =
                scan.text.string(start, scan.text.skipBlanksBack(at) < start ? at : scan.text.skipBlanksBack(at));
        return scan.name(start, end, Kind.IDENTIFIER, String.format(Locale.ROOT, "%s〔%s〕%s号", issuer, year, number));
    }

    /** Where the issuer's short name before an offset begins: Chinese characters back to a word such as 根据. */
    int issuerStart(Scan scan, int at) {
        FoldedText text = scan.text;
        int end = text.skipBlanksBack(at) == at - 1 ? at - 1 : at;
        int start = end;
        while (start > scan.floor()
                && end - start < MAX_ISSUER
                && text.hanAt(start - 1)
                && !words.issuerStopBefore(text, start)) {
            start--;
        }
        return start == end ? at : start;
    }

    /** (1), (12): a list number or a page's mark, but not (3件). */
    private static int listNumber(Scan scan, int at, int digits) {
        FoldedText text = scan.text;
        int end = text.digitsEnd(digits);
        int close = text.skipBlanks(end);
        boolean listed = end > digits && end <= digits + 2 && text.at(close) == ')' && text.at(at) == '(';
        if (listed) {
            scan.raiseFloor(close + 1);
        }
        return listed ? close + 1 : at;
    }

    private static int yearEnd(FoldedText text, int at) {
        int end = text.digitsEnd(at);
        if (end == at) {
            end = NumeralReader.chineseEnd(text, at);
        }
        if (end != at + 4) {
            return at;
        }
        return isYear((int) ChineseNumerals.parse(text.string(at, end)).orElse(0)) ? end : at;
    }

    private static boolean isYear(int year) {
        return year >= 1949 && year < 2100;
    }
}
