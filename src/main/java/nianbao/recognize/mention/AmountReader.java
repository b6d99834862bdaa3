package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.record.TimeScope;
import nianbao.text.Segmenter;
import nianbao.text.Word;

/** Reads the words around every number of a sentence. Immutable. */
final class AmountReader {
    /** Stands in an amount's context for the number itself. */
    static final char NUMBER = '#';

    private static final String BARE_YEAR = "年度";
    private static final int NO_WHOLE = -1;
    /** Characters between 今年 and its number: 新增, 为. */
    private static final int LONGEST_LINK = 2;

    private final ContextWords words;
    private final ClauseReader clauses;
    private final Examples examples;
    private final Breakdowns breakdowns;
    private final TimeScopes times;
    private final Segmenter segmenter;

    AmountReader(ContextWords words, Breakdowns breakdowns, Segmenter segmenter) {
        this.words = words;
        this.clauses = new ClauseReader(words, segmenter);
        this.examples = new Examples(words);
        this.breakdowns = breakdowns;
        this.times = new TimeScopes(words);
        this.segmenter = segmenter;
    }

    /**
     * One amount for each token of the sentence, in its order.
     *
     * @param denials stretches of the sentence that say zero in words; a number in one (无一例) is denied
     */
    List<Amount> read(Sentence sentence, OptionalInt reportYear, List<Span> denials) {
        int[] wholes = breakdowns.wholes(sentence);
        Handed[] handed = distributed(sentence);
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            NumberToken token = sentence.tokens().get(i);
            Amount amount = token.hasValue()
                    ? amount(sentence, i, wholes[i], handed[i], reportYear)
                    : bare(sentence, i, reportYear);
            amount = isDenied(token, denials) ? amount.denied() : amount;
            amounts.add(amount.label().isEmpty() ? continued(sentence, amount, amounts) : amount);
        }
        return partsOfOtherTimes(sentence, totalsOfAllYears(sentence, amounts, reportYear));
    }

    /** 上年公开352条,其中机构职能类9条: parts are of the time of their whole unless they name their own. */
    private List<Amount> partsOfOtherTimes(Sentence sentence, List<Amount> amounts) {
        List<Amount> timed = new ArrayList<>(amounts);
        for (int i = 0; i < amounts.size(); i++) {
            Amount part = amounts.get(i);
            if (part.whole() != NO_WHOLE && part.timeScope() == TimeScope.THIS_YEAR) {
                timed.set(i, ofItsTime(sentence, part, timed));
            } else if (isTotalAmongParts(part, timed)) {
                timed.set(i, part.apart());
            }
        }
        return timed;
    }

    /** 公开606条,其中…,目前总计公开2739条: a total of all years is no part of the year's number. */
    private static boolean isTotalAmongParts(Amount part, List<Amount> amounts) {
        return part.whole() != NO_WHOLE
                && part.timeScope() == TimeScope.CUMULATIVE
                && amounts.get(part.whole()).timeScope() == TimeScope.THIS_YEAR;
    }

    private Amount ofItsTime(Sentence sentence, Amount part, List<Amount> timed) {
        Amount whole = timed.get(part.whole());
        boolean yearBefore = whole.timeScope() == TimeScope.PREVIOUS_YEAR;
        if (namesTime(sentence, whole.token().end(), part.token().start())) {
            return yearBefore ? part.apart() : isTime(sentence, part.label()) ? ofThisYear(part, whole) : part;
        }
        OptionalInt compared = yearBefore ? comparedWith(whole, part, timed) : OptionalInt.empty();
        return compared.isPresent() ? part.within(compared.getAsInt()) : part.during(whole.timeScope());
    }

    /** True for no words or a date alone. */
    private static boolean isTime(Sentence sentence, String label) {
        return label.isEmpty()
                || sentence.tokens().stream()
                        .filter(token -> token.kind() == Kind.DATE)
                        .map(token -> sentence.text().substring(token.start(), token.end()))
                        .anyMatch(label::equals);
    }

    /** 累计访问4746万次,其中2009年度1499万次: the year's number counts what the sum counts. */
    private static Amount ofThisYear(Amount part, Amount whole) {
        boolean isSum = whole.timeScope() == TimeScope.CUMULATIVE
                && part.token().unit().equals(whole.token().unit());
        return isSum ? part.counting(whole.label(), whole.context()) : part;
    }

    /** 公开900条,比2014年的800条增长12.5%,其中600条: the parts are those of the number that is compared. */
    private static OptionalInt comparedWith(Amount yearBefore, Amount part, List<Amount> amounts) {
        for (int i = yearBefore.index() - 1; i >= 0; i--) {
            Amount amount = amounts.get(i);
            if (amount.timeScope() == TimeScope.THIS_YEAR
                    && !amount.difference()
                    && amount.token().hasValue()
                    && Breakdowns.compatible(amount.token(), yearBefore.token())
                    && Breakdowns.compatible(amount.token(), part.token())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean namesTime(Sentence sentence, int from, int to) {
        return words.contains(Role.THIS_YEAR, sentence.text(), from, to)
                || sentence.tokens().stream()
                        .anyMatch(token -> token.kind() == Kind.DATE && token.start() >= from && token.end() <= to);
    }

    /** 共3580条,其中今年230条: a number of which this year's is named as a part is a total of all years. */
    private List<Amount> totalsOfAllYears(Sentence sentence, List<Amount> amounts, OptionalInt reportYear) {
        List<Amount> marked = new ArrayList<>(amounts);
        for (Amount part : amounts) {
            if (part.whole() >= 0 && part.timeScope() == TimeScope.THIS_YEAR) {
                Amount whole = amounts.get(part.whole());
                boolean named = part.token().kind() == Kind.COUNT && namesYear(sentence, whole, part, reportYear);
                if (named && whole.timeScope() == TimeScope.THIS_YEAR && !hasCarried(sentence, whole, amounts)) {
                    marked.set(part.whole(), whole.during(TimeScope.CUMULATIVE));
                }
            }
        }
        for (int i = 0; i + 1 < marked.size(); i++) {
            markSum(sentence, i, marked);
            markSumBehind(sentence, i, marked);
        }
        return marked;
    }

    /** 其中今年230条 says that the whole is more than the year's, 其中2017年230条 only if the whole is a sum (累计3580条). */
    private boolean namesYear(Sentence sentence, Amount whole, Amount part, OptionalInt reportYear) {
        int from = Math.max(whole.token().end(), part.clauseStart());
        int to = part.token().start();
        if (sentence.text().substring(whole.token().end(), to).indexOf(';') >= 0) {
            return false; // 报送150篇,其中7篇;全年回复13条 begins another count
        }
        if (namesThisYear(sentence.text(), from, to)) {
            return true;
        }
        return words.contains(
                        Role.SUMMED,
                        sentence.text(),
                        whole.clauseStart(),
                        whole.token().start())
                && sentence.tokens().stream()
                        .anyMatch(token -> token.start() >= from
                                && token.end() <= to
                                && times.ofToken(token, reportYear) == TimeScope.THIS_YEAR);
    }

    /** 年度 alone stands in other words too: 较上年度, 年度计划. */
    private boolean namesThisYear(String text, int from, int to) {
        int at = words.find(Role.THIS_YEAR, text, from, to);
        return at >= 0 && (!text.startsWith(BARE_YEAR, at) || namesThisYear(text, at + BARE_YEAR.length(), to));
    }

    /** 办理12件,其中今年新收10件、上年结转2件 and 结转下年度1件: parts of what the year had to do, not of all years. */
    private boolean hasCarried(Sentence sentence, Amount whole, List<Amount> amounts) {
        return amounts.stream()
                .filter(part -> part.whole() == whole.index())
                .anyMatch(part -> words.contains(
                        Role.CARRIED,
                        sentence.text(),
                        Math.max(whole.token().end(), part.clauseStart()),
                        part.token().start()));
    }

    /** 依申请公开信息累计5条,今年1条: a sum beside this year's number is one of all years, and both count the same. */
    private void markSum(Sentence sentence, int index, List<Amount> amounts) {
        Amount sum = amounts.get(index);
        Amount now = amounts.get(index + 1);
        String text = sentence.text();
        String between = text.substring(sum.token().end(), now.token().start()).replaceFirst("^[,(]", "");
        int behind = words.prefixEnd(Role.THIS_YEAR, between, 0, between.length());
        boolean isPair = behind > 0
                && between.length() - behind <= LONGEST_LINK
                && sum.token().unit().equals(now.token().unit())
                && words.contains(
                        Role.SUMMED, text, sum.clauseStart(), sum.token().start());
        if (isPair && sum.timeScope() == TimeScope.THIS_YEAR) {
            amounts.set(index, sum.during(TimeScope.CUMULATIVE));
            amounts.set(index + 1, now.counting(sum.label(), sum.context()));
        }
    }

    /** 本年度新增公开信息42条,累计公开信息125条: a larger sum of the same behind the year's number is one of all years. */
    private void markSumBehind(Sentence sentence, int index, List<Amount> amounts) {
        Amount now = amounts.get(index);
        Amount sum = amounts.get(index + 1);
        boolean alone = amounts.subList(0, index).stream()
                .noneMatch(other -> other.token().hasValue()
                        && other.token().unit().equals(now.token().unit()));
        boolean same = now.token().unit().equals(sum.token().unit())
                && (now.label().endsWith(sum.label()) || sum.label().endsWith(now.label()))
                && !now.label().isEmpty();
        boolean bothYears = now.timeScope() == TimeScope.THIS_YEAR && sum.timeScope() == TimeScope.THIS_YEAR;
        BigDecimal value = now.token().value();
        BigDecimal total = sum.token().value();
        int from = Math.max(now.token().end(), sum.clauseStart());
        if (alone
                && same
                && bothYears
                && value != null
                && total != null
                && total.compareTo(value) > 0
                && words.contains(
                        Role.SUMMED, sentence.text(), from, sum.token().start())
                && !namesThisYear(sentence.text(), from, sum.token().start())) {
            Amount known = sum.label().isEmpty() ? sum.counting(now.label(), now.context()) : sum;
            amounts.set(index + 1, known.during(TimeScope.CUMULATIVE));
        }
    }

    /** True if the number, read as this year's, may be a total of all years. */
    boolean mayBeOfAllYears(Sentence sentence, Amount amount) {
        return amount.timeScope() == TimeScope.THIS_YEAR
                && times.mayBeOfAllYears(
                        sentence, amount.clauseStart(), amount.token().start());
    }

    private static boolean isDenied(NumberToken token, List<Span> denials) {
        for (Span denial : denials) {
            if (denial.overlaps(new Span(token.start(), token.end()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * 公开58条,历年累计417条: a total of all years counts what the number before it counts.
     * 收到申请较上年减少12件,共3119件: a total behind a change counts what changed.
     */
    private Amount continued(Sentence sentence, Amount amount, List<Amount> before) {
        if (before.isEmpty()) {
            return amount;
        }
        Amount last = before.get(before.size() - 1);
        if (last.difference() && !amount.difference() && amount.timeScope() == TimeScope.THIS_YEAR) {
            return resulting(sentence, amount, last);
        }
        if (amount.timeScope() != TimeScope.CUMULATIVE) {
            return amount;
        }
        boolean adjoins = sentence.text()
                        .substring(last.token().end(), amount.token().start())
                        .indexOf(';')
                < 0;
        return adjoins && last.token().unit().equals(amount.token().unit())
                ? amount.counting(last.label(), last.context())
                : amount;
    }

    private Amount resulting(Sentence sentence, Amount amount, Amount change) {
        String text = sentence.text();
        String between = text.substring(change.token().end(), amount.token().start());
        String wording = text.substring(change.clauseStart(), change.token().start());
        int end = words.find(Role.COMPARISON, wording, 0, wording.length());
        boolean sameUnit = change.token().kind() == Kind.PERCENT
                || change.token().unit().equals(amount.token().unit());
        String what = wording.substring(0, Math.max(end, 0)).strip();
        boolean isTotal = between.startsWith(",")
                && words.is(Role.TRAIL, between.substring(1).strip());
        return sameUnit && isTotal && !what.isEmpty() ? amount.counting(what, what + NUMBER) : amount;
    }

    /** 39件中同意公开22件: the first number names the whole that is spoken of. */
    private boolean isReference(String text, int end) {
        return words.prefixEnd(Role.REFERENCE, text, end, text.length()) > end
                && words.prefixEnd(Role.NOT_REFERENCE, text, end, text.length()) == end;
    }

    /** 收到申请3件(网上申请): with its thing in front of the number, a bracket behind it remarks on it. */
    private static boolean isRemarked(ClauseReader.Clause clause) {
        return !clause.isBare() && clause.tail().startsWith("(");
    }

    private Amount bare(Sentence sentence, int index, OptionalInt reportYear) {
        NumberToken token = sentence.tokens().get(index);
        TimeScope scope = times.ofToken(token, reportYear);
        return new Amount(index, token, token.start(), token.end(), "", "", "", false, false, scope, NO_WHOLE, 0);
    }

    /**
     * A label that 分别 hands to a number.
     *
     * @param ofMany true if all share an object (各单位分别公开信息3条、5条): the object's indicator is that of their sum
     */
    private record Handed(String label, boolean ofMany) {
        static final Handed NONE = new Handed("", false);
    }

    private Amount amount(Sentence sentence, int index, int whole, Handed handed, OptionalInt reportYear) {
        NumberToken token = sentence.tokens().get(index);
        ClauseReader.Clause clause = clauses.read(sentence, index);
        String text = sentence.text();
        String before = handed.label().isEmpty() ? clause.before() : handed.label();
        String label = handed.label().isEmpty() ? clause.label() : handed.label();
        boolean isOver = isReference(text, token.end()) || isRemarked(clause);
        String tail = isOver ? "" : clause.tail();
        int clauseStart = Math.min(clause.start(), token.start());
        boolean difference = isDifference(text, clauseStart, token.start());
        TimeScope scope = times.of(sentence, index, clauseStart, reportYear);
        return new Amount(
                index,
                token,
                clauseStart,
                clause.isBare() ? clause.end() : token.end(),
                handed.ofMany() ? "" : clause.topic() + examples.leftOut(before) + NUMBER + tail,
                label,
                verb(label),
                isNegated(text, clauseStart, token.start()),
                difference,
                difference ? TimeScope.THIS_YEAR : scope,
                scope == TimeScope.PREVIOUS_YEAR ? NO_WHOLE : whole,
                0);
    }

    /** 不存在9起 is denied; 申请信息不存在1件 counts what does not exist. */
    private boolean isNegated(String text, int from, int to) {
        return words.suffixStart(Role.NEGATION, text, from, to) < to
                && words.suffixStart(Role.NOT_NEGATION, text, from, to) == to;
    }

    private boolean isDifference(String text, int from, int to) {
        return words.suffixStart(Role.DIFFERENCE, text, from, to) < to;
    }

    private String verb(String label) {
        for (Word word : segmenter.words(label)) {
            if (word.nature().equals("v")
                    || word.nature().equals("vn")
                    || word.nature().equals("vd")) {
                return word.text();
            }
        }
        return "";
    }

    /** Labels handed out by 分别为: as many labels as numbers follow it, else none. */
    private Handed[] distributed(Sentence sentence) {
        List<NumberToken> tokens = sentence.tokens();
        Handed[] labels = new Handed[tokens.size()];
        Arrays.fill(labels, Handed.NONE);
        String text = sentence.text();
        int from = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int start = tokens.get(i).start();
            int word = words.find(Role.DISTRIBUTE, text, from, start);
            if (word >= from && tokens.get(i).hasValue()) {
                int object = words.prefixEnd(Role.DISTRIBUTE, text, word, start);
                hand(sentence, i, word, from, text.substring(object, start), labels);
            }
            from = tokens.get(i).hasValue() ? tokens.get(i).end() : from;
        }
        return labels;
    }

    /** 网站、微信分别公开信息3条、5条: each number counts its own name and the object all share. */
    private void hand(Sentence sentence, int first, int word, int from, String object, Handed[] labels) {
        List<NumberToken> tokens = sentence.tokens();
        String text = sentence.text();
        int last = first;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).kind() == Kind.COUNT
                && isJoint(text.substring(
                        tokens.get(last).end(), tokens.get(last + 1).start()))) {
            last++;
        }
        int clause = Math.max(from, Math.max(text.lastIndexOf(',', word), text.lastIndexOf(';', word)) + 1);
        String[] names = text.substring(clause, word).split("[、和及与]", -1);
        if (names.length == last - first + 1 && names.length > 1) {
            for (int i = 0; i < names.length; i++) {
                int lead = words.prefixEnd(Role.LEAD, names[i], 0, names[i].length());
                labels[first + i] = new Handed(names[i].substring(lead) + object, !object.isEmpty());
            }
        }
    }

    private static boolean isJoint(String between) {
        return between.equals("、") || between.equals("和") || between.equals(",") || between.equals("及");
    }
}
