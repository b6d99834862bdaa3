package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.record.TimeScope;
import org.jspecify.annotations.Nullable;

/**
 * Lists of parts whose whole stands in an earlier sentence: 主动公开政府信息417条。在主动公开的信息中,机构职能类37条, or one part a line
 * below 情况如下:. Walks one report, sentence by sentence.
 */
final class ContinuedLists {
    private static final String TOTAL = "disclosed_total";

    /** Units in which reports count the same pieces of information. */
    private static final Set<String> PIECES = Set.of("条", "件", "篇", "则", "份", "条次", "篇次");

    /** Characters from a whole to the colon at the end of its line: ,具体信息情况如下. */
    private static final int LONGEST_ANNOUNCEMENT = 15;

    private static final Pattern LIST_MARK =
            Pattern.compile("[(]?[0-9]{1,2}[)、.].*|[(]?[一二三四五六七八九十]{1,3}[)、是].*", Pattern.DOTALL);

    private final ContextWords words;
    private final Breakdowns breakdowns;
    /** The last count of what was published. */
    private @Nullable Whole published;
    /** The whole whose parts stand in the lines below it. */
    private @Nullable Whole listed;

    ContinuedLists(ContextWords words, Breakdowns breakdowns) {
        this.words = words;
        this.breakdowns = breakdowns;
    }

    /** A number that may have parts in a later sentence. */
    private record Whole(int ordinal, NumberToken token, TimeScope scope, String indicator) {}

    /** The amounts of a sentence, each that is a part of an earlier sentence's number marked so. */
    List<Amount> parts(Sentence sentence, List<Amount> amounts) {
        Whole whole = listed;
        int from = 0;
        if (whole == null) {
            whole = published;
            from = listStart(sentence);
        }
        return whole == null || from < 0 ? amounts : marked(sentence, amounts, from, whole);
    }

    /** Behind 在主动公开的信息中 if it opens a list here, else -1. */
    private int listStart(Sentence sentence) {
        String text = sentence.text();
        int at = words.find(Role.OF_PUBLISHED, text, 0, text.length());
        if (at < 0) {
            return -1;
        }
        int opener = at;
        return sentence.tokens().stream()
                .filter(token -> token.hasValue() && token.start() > opener)
                .findFirst()
                .filter(token -> breakdowns.opensListOfPublished(text, opener, token.start()))
                .map(token -> opener)
                .orElse(-1);
    }

    private List<Amount> marked(Sentence sentence, List<Amount> amounts, int from, Whole whole) {
        List<Amount> marked = new ArrayList<>();
        int behind = from;
        boolean apart = false;
        for (Amount amount : amounts) {
            NumberToken token = amount.token();
            int at = token.start();
            if (token.hasValue() && at >= from) {
                apart |= words.contains(Role.APART, sentence.text(), behind, at);
                behind = token.end();
            }
            boolean isPart = !apart && at >= from && amount.whole() < 0 && isPart(amount, whole);
            marked.add(isPart ? amount.within(whole.ordinal(), scope(sentence, amount, whole)) : amount);
        }
        return timedAsWholes(marked);
    }

    private static boolean isPart(Amount amount, Whole whole) {
        NumberToken token = amount.token();
        BigDecimal value = token.value();
        BigDecimal total = whole.token().value();
        boolean sameUnit = token.unit().equals(whole.token().unit())
                || (PIECES.contains(token.unit())
                        && PIECES.contains(whole.token().unit()));
        return token.kind() == Kind.COUNT
                && sameUnit
                && !amount.difference()
                && (amount.timeScope() == TimeScope.THIS_YEAR || amount.timeScope() == whole.scope())
                && value != null
                && total != null
                && value.compareTo(total) <= 0;
    }

    /** Parts are of the time of their whole unless the list names its own: 在2015年度主动公开的信息中. */
    private TimeScope scope(Sentence sentence, Amount part, Whole whole) {
        int at = part.token().start();
        boolean namesTime = words.contains(Role.THIS_YEAR, sentence.text(), 0, at)
                || sentence.tokens().stream().anyMatch(token -> token.kind() == Kind.DATE && token.end() <= at);
        return namesTime ? part.timeScope() : whole.scope();
    }

    /** 规章类文件2条 of 法规文件类信息25条 has its whole's time too. */
    private static List<Amount> timedAsWholes(List<Amount> amounts) {
        List<Amount> timed = new ArrayList<>(amounts);
        for (int i = 0; i < amounts.size(); i++) {
            Amount part = amounts.get(i);
            if (part.whole() >= 0 && timed.get(part.whole()).earlier() > 0) {
                timed.set(i, part.during(timed.get(part.whole()).timeScope()));
            }
        }
        return timed;
    }

    /** Remembers what later sentences may break down. */
    void passed(int ordinal, Amount amount, String indicator, boolean isWholeOfPublished) {
        if (!isWholeOfPublished
                || amount.whole() >= 0
                || amount.earlier() > 0
                || amount.token().value() == null) {
            return;
        }
        Whole known = published;
        boolean worse = known != null
                && known.indicator().equals(TOTAL)
                && (!indicator.equals(TOTAL)
                        || (amount.timeScope() == TimeScope.CUMULATIVE && known.scope() == TimeScope.THIS_YEAR));
        if (!worse) {
            published = new Whole(ordinal, amount.token(), amount.timeScope(), indicator);
        }
    }

    /** Opens, keeps or ends the list of the lines below, at the end of a sentence. */
    void ended(Sentence sentence, List<Amount> amounts, int first) {
        String text = sentence.text().strip();
        Whole whole = text.endsWith(":") ? announced(sentence, amounts, first) : null;
        boolean goesOn = text.endsWith(";") && listed != null;
        if (whole == null && text.endsWith(";") && listed == null) {
            whole = begun(text, amounts, first);
        }
        listed = whole != null ? whole : goesOn ? listed : null;
    }

    private static @Nullable Whole announced(Sentence sentence, List<Amount> amounts, int first) {
        Amount last = lastCount(amounts);
        boolean near = last != null && sentence.text().length() - last.token().end() <= LONGEST_ANNOUNCEMENT;
        return near && last != null && last.earlier() == 0 ? whole(last, first) : null;
    }

    /** The list that was begun in this line, unless the line is an item of another list itself. */
    private @Nullable Whole begun(String text, List<Amount> amounts, int first) {
        Amount last = lastCount(amounts);
        if (last == null || LIST_MARK.matcher(text).matches()) {
            return null;
        }
        return last.earlier() > 0 ? published : last.whole() < 0 ? null : whole(amounts.get(last.whole()), first);
    }

    private static @Nullable Amount lastCount(List<Amount> amounts) {
        Amount last = null;
        for (Amount amount : amounts) {
            last = amount.token().kind() == Kind.COUNT && amount.token().hasValue() ? amount : last;
        }
        return last;
    }

    private static @Nullable Whole whole(Amount amount, int first) {
        boolean known = amount.token().value() != null
                && !amount.difference()
                && (amount.timeScope() == TimeScope.THIS_YEAR || amount.timeScope() == TimeScope.CUMULATIVE);
        return known ? new Whole(first + amount.index() + 1, amount.token(), amount.timeScope(), "") : null;
    }
}
