package nianbao.quantity;

/** Web and e-mail addresses, so that their digits are no counts: www.zb9.gov.cn, 23976001@163.com. */
final class WebRule implements Rule {
    private final NumberWords words;

    WebRule(NumberWords words) {
        this.words = words;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        if (at < scan.webChecked() || text.wordAt(at - 1)) {
            return at;
        }
        int end = hostEnd(text, at);
        scan.webChecked(end);
        if (text.at(end) == '@' && text.wordAt(end + 1)) {
            return scan.identifier(at, trimmed(text, hostEnd(text, end + 1)));
        }
        if (text.startsWith("://", end)) {
            return scan.identifier(at, pathEnd(text, end + 3));
        }
        return isHost(text, at, trimmed(text, end)) ? scan.identifier(at, pathEnd(text, trimmed(text, end))) : at;
    }

    private boolean isHost(FoldedText text, int at, int end) {
        int dot = end - 1;
        while (dot > at && text.at(dot) != '.') {
            dot--;
        }
        return dot > at && words.isDomain(text, dot + 1, end);
    }

    private static int hostEnd(FoldedText text, int at) {
        int end = at;
        while (text.wordAt(end) || ".-_%".indexOf(text.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int pathEnd(FoldedText text, int at) {
        int end = at;
        while (text.wordAt(end) || "/.-_%?=&#:~+".indexOf(text.at(end)) >= 0) {
            end++;
        }
        return trimmed(text, end);
    }

    /** Sentence marks and dashes at the end belong to the sentence. */
    private static int trimmed(FoldedText text, int end) {
        int trimmed = end;
        while (trimmed > 0 && ".-_%?:".indexOf(text.at(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }
}
