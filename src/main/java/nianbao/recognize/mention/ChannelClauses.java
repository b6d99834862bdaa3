package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;

/** Finds the words in front of a number's own that say where it was published (通过微信公众号,发布信息977条). Immutable. */
final class ChannelClauses {
    private static final String CLAUSE_ENDS = ",;:。|\t";
    /** Characters before 通过 and its like that still open the clause: 还, 全年, 同时. */
    private static final int LONGEST_OPENING = 4;
    /** Characters behind a channel that still belong to it: 平台, 等渠道. */
    private static final int LONGEST_CLOSING = 3;

    private static final char COLON = ':';
    private static final int CLAUSES_OF_MEANS = 2;
    /** So much is published everywhere; only the clause right before it could narrow it. */
    private static final String OF_OWN_ACCORD = "主动公开";

    private static final String SITE = "网";
    private static final Pattern QUOTED = Pattern.compile("[“\"《][^”\"》]*[”\"》]");

    private final ContextWords words;

    ChannelClauses(ContextWords words) {
        this.words = words;
    }

    /**
     * 通过微信公众号,发布信息977条: the clause in front, or the one before that, names where, and none has a number of its
     * own; or a place and a colon (微信公众号:发布信息212条).
     */
    String inFront(Sentence sentence, int clauseStart, NumberToken counted) {
        String text = sentence.text();
        int number = counted.start();
        String heading = heading(sentence, clauseStart, number);
        if (!heading.isEmpty()) {
            return heading;
        }
        int start = clauseStart;
        for (int clauses = 0; clauses < CLAUSES_OF_MEANS; clauses++) {
            int end = start - 1;
            boolean ofOwnAccord =
                    clauses > 0 && text.substring(clauseStart, number).contains(OF_OWN_ACCORD);
            if (end < 0
                    || text.charAt(end) != ','
                    || ofOwnAccord
                    || words.contains(Role.CHANNEL, text, start, number)) {
                return "";
            }
            start = clauseBefore(text, end);
            if (counts(sentence, start, end)) {
                return clauses > 0 ? "" : account(sentence, start, end, counted);
            }
            int opener = words.find(Role.MEANS, text, start, Math.min(end, start + LONGEST_OPENING));
            if (opener >= 0 && endsInChannel(text.substring(opener, end))) {
                return text.substring(opener, end);
            }
        }
        return "";
    }

    /**
     * 微信公众号粉丝1.2万人,发布信息317条: what is counted in front is another thing of the one account named there. Not of a site,
     * on which all is published.
     */
    private String account(Sentence sentence, int start, int end, NumberToken counted) {
        String text = sentence.text();
        int at = words.find(Role.CHANNEL, text, start, Math.min(end, start + LONGEST_OPENING));
        if (at < 0
                || !words.contains(Role.PUBLISHING, text, end, counted.start())
                || text.substring(end, counted.start()).contains(OF_OWN_ACCORD)
                || countsIn(counted.unit(), sentence, start, end)) {
            return "";
        }
        int behind = behind(text, at);
        for (int next = behind(text, behind); next > behind; next = behind(text, behind)) {
            behind = next; // 微信公众号
        }
        String name = text.substring(at, behind);
        return name.contains(SITE) || words.contains(Role.CHANNEL, text, behind, end) ? "" : name;
    }

    /** True if the clause counts in this unit: 微博发布信息12条,公开信息317条. */
    private static boolean countsIn(String unit, Sentence sentence, int from, int to) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.start() >= from
                        && token.start() < to
                        && token.unit().equals(unit));
    }

    /** 微信公众号:发布信息212条: a place and a colon stand right in front. */
    private String heading(Sentence sentence, int clauseStart, int number) {
        String text = sentence.text();
        int end = clauseStart - 1;
        if (end < 0 || text.charAt(end) != COLON || words.contains(Role.CHANNEL, text, clauseStart, number)) {
            return "";
        }
        int start = clauseBefore(text, end);
        String place = text.substring(start, end);
        return !counts(sentence, start, end) && endsInChannel(place) ? place : "";
    }

    private static int clauseBefore(String text, int end) {
        int start = end;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static boolean counts(Sentence sentence, int from, int to) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.hasValue() && token.start() >= from && token.start() < to);
    }

    /** 借助微信公众号平台“青山水利” does, 通过网站开设信息公开专栏 does not. */
    private boolean endsInChannel(String clause) {
        String plain = QUOTED.matcher(clause).replaceAll("");
        int at = words.find(Role.CHANNEL, plain, 0, plain.length());
        int end = 0;
        while (at >= 0) {
            end = words.prefixEnd(Role.CHANNEL, plain, at, plain.length());
            at = words.find(Role.CHANNEL, plain, end, plain.length());
        }
        return end > 0 && plain.length() - end <= LONGEST_CLOSING;
    }

    /**
     * The places a label names side by side, up to the verb, the first of them known (微信公众号和某云平台发布); fewer than two if
     * none are joined.
     */
    List<String> joined(String label) {
        int first = words.find(Role.CHANNEL, label, 0, label.length());
        int verb = first < 0 ? -1 : verb(label, behind(label, first));
        if (verb < 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : ClassNames.split(label.substring(first, verb))) {
            int at = words.find(Role.CHANNEL, part, 0, part.length());
            names.add(at < 0 ? part : part.substring(at, behind(part, at)));
        }
        return names.size() > 1 ? names : List.of();
    }

    /** Where the verb stands behind a place; 公开栏 is another place. */
    private int verb(String label, int from) {
        int at = words.find(Role.PUBLISHING, label, from, label.length());
        while (at >= 0 && behind(label, at) > at) {
            at = words.find(Role.PUBLISHING, label, behind(label, at), label.length());
        }
        return at;
    }

    private int behind(String text, int channel) {
        return words.prefixEnd(Role.CHANNEL, text, channel, text.length());
    }

    /** 局网站2022年发布信息53篇: what stands before a date is the subject, and here says where. */
    String beforeDate(Sentence sentence, int from, int to) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == Kind.DATE && token.start() > from && token.end() <= to)
                .map(token -> sentence.text().substring(from, token.start()))
                .filter(this::endsInChannel)
                .findFirst()
                .orElse("");
    }
}
