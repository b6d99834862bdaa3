package nianbao.quantity;

import nianbao.quantity.NumberWord.Reason;

/**
 * Numbers whose shape or neighbours say that they are names: 11370303004217100M/2018-1375077, 0762-7405328, A4, 7×24,
 * 12345热线, 电话:63036944, “8337”.
 */
final class IdentifierRule implements Rule {
    /** The longest number that may count something; the largest counts of reports have ten digits. */
    private static final int MAX_DIGITS = 20;
    /** A label reaches its number over blanks, a colon and brackets: 电话(传真): 0566-2812274. */
    private static final int LABEL_REACH = 6;

    /** How offices end, whose telephone number follows them: 气象局办公室83128189. */
    private static final String OFFICES = "室科局办处";

    private final MeasureWords measures;
    private final NumberWords words;

    IdentifierRule(MeasureWords measures, NumberWords words) {
        this.measures = measures;
        this.words = words;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int run = text.digitsEnd(at);
        if (run == at) {
            return readLetters(scan, at);
        }
        int phone = phoneEnd(text, at, run);
        if (phone > at) {
            int start = text.at(at - 1) == '(' && text.at(run) == ')' ? at - 1 : at;
            return scan.identifier(start, extensionEnd(text, phone));
        }
        return run - at > MAX_DIGITS || isName(text, run) ? scan.identifier(at, nameEnd(text, at)) : at;
    }

    /** A4, P2P, IPv6, GB18030-2005 are names; in APP2个 only the letters are. */
    private int readLetters(Scan scan, int at) {
        FoldedText text = scan.text;
        int letters = at;
        while (text.letterAt(letters)) {
            letters++;
        }
        int digits = text.digitsEnd(letters);
        boolean counted = letters - at > 1 && measures.at(text, digits) != null && !text.wordAt(digits);
        if (digits == letters || counted) {
            return standardEnd(scan, at, letters);
        }
        return scan.identifier(at, nameEnd(text, at));
    }

    /** GB/T 20001-2015: the number of a standard stands behind a blank. */
    private static int standardEnd(Scan scan, int at, int letters) {
        FoldedText text = scan.text;
        boolean standard = text.startsWith("GB", at) || text.startsWith("DB", at) || text.startsWith("ISO", at);
        int end = text.startsWith("/T", letters) ? letters + 2 : letters;
        int number = text.skipBlanks(end);
        return standard && text.digitAt(number) ? scan.identifier(at, nameEnd(text, number)) : letters;
    }

    /** True if what follows the digits makes them part of a longer name. */
    private boolean isName(FoldedText text, int run) {
        char c = text.at(run);
        if (text.letterAt(run)) {
            return measures.at(text, run) == null;
        }
        if ("/_·×*+".indexOf(c) >= 0) {
            return text.wordAt(run + 1);
        }
        if (c == '.' && text.digitAt(run + 1)) {
            int second = text.digitsEnd(run + 1);
            return text.at(second) == '.' && text.digitAt(second + 1);
        }
        if (c == '-' && text.wordAt(run + 1)) {
            int second = text.digitsEnd(run + 1);
            return text.letterAt(second) || (text.at(second) == '-' && text.digitAt(second + 1));
        }
        return false;
    }

    private static int nameEnd(FoldedText text, int at) {
        int end = at;
        while (text.wordAt(end) || ("-/_.·×*+".indexOf(text.at(end)) >= 0 && text.wordAt(end + 1))) {
            end++;
        }
        return end;
    }

    /** 0533-2861234, (0533)2861234, 0533 2861234, 400-123-4567. */
    private static int phoneEnd(FoldedText text, int at, int run) {
        boolean area = text.at(at) == '0' && run - at >= 3 && run - at <= 4;
        if (!area) {
            return at;
        }
        int next = run;
        while (next < run + 3 && "-) ".indexOf(text.at(next)) >= 0) {
            next++;
        }
        int end = text.digitsEnd(next);
        return next > run && end - next >= 7 && end - next <= 8 ? end : at;
    }

    /** The offset behind an extension: -6509, *839, 转8003. */
    private static int extensionEnd(FoldedText text, int at) {
        int end = text.digitsEnd(at + 1);
        return "-*转".indexOf(text.at(at)) >= 0 && end > at + 1 && end <= at + 6 ? end : at;
    }

    /** Reads digits without a unit as a name if their neighbours say so; returns the start if they do not. */
    int readBare(Scan scan, int at, int end) {
        FoldedText text = scan.text;
        int run = text.digitsEnd(at);
        if (run != end) {
            boolean phone = text.digitAt(end - 1) && labelled(text, at); // 电话6402.1371
            return phone || isQuoted(text, at, end) ? scan.identifier(at, end) : at;
        }
        int digits = end - at;
        boolean zero = text.at(at) == '0' && digits > 1;
        boolean mobile = digits == 11 && text.at(at) == '1' && text.at(at + 1) >= '3';
        boolean service = digits == 5 && (text.startsWith("123", at) || text.startsWith("96", at)); // 12345, 96128
        boolean name = zero || mobile || service || digits > 11 || isQuoted(text, at, end);
        boolean hotline = digits >= 3 && digits <= 8 && words.hotlineAt(text, text.skipBlanks(end));
        boolean office = digits >= 7 && digits <= 8 && OFFICES.indexOf(text.at(at - 1)) >= 0;
        if (name || office || hotline || labelled(text, at) || secondPhone(scan, at, end)) {
            return scan.identifier(at, extensionEnd(text, end));
        }
        return at;
    }

    private static boolean isQuoted(FoldedText text, int at, int end) {
        return "“\"'‘「『".indexOf(text.at(at - 1)) >= 0 && at > 0 && "”\"'’」』".indexOf(text.at(end)) >= 0;
    }

    private boolean labelled(FoldedText text, int at) {
        int place = at;
        boolean colon = false;
        for (int i = 0; i < LABEL_REACH; i++) {
            Reason label = words.labelBefore(text, place);
            if (label != null) {
                return colon || label == Reason.IDENTIFIER_BEFORE;
            }
            char c = text.at(place - 1);
            if (place == 0 || " :()/|".indexOf(c) < 0) {
                return false;
            }
            colon |= c == ':';
            place--;
        }
        return false;
    }

    /** 65911166、65911167: a number of the same kind behind a telephone number. */
    private static boolean secondPhone(Scan scan, int at, int end) {
        NumberToken last = scan.last();
        boolean beside = last != null && last.kind() == Kind.IDENTIFIER && at - last.end() == 1;
        return beside && end - at >= 7 && "、/,; 或".indexOf(scan.text.at(at - 1)) >= 0;
    }
}
