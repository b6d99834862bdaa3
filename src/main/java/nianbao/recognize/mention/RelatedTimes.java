package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.record.TimeScope;

/**
 * Settles the times of numbers that tell of each other: a whole and its parts, a sum beside the year's number. Immutable.
 */
final class RelatedTimes {
    private static final String BARE_YEAR = "年度";
    private static final int NO_WHOLE = -1;
    /** Characters between 今年 and its number: 新增, 为. */
    private static final int LONGEST_LINK = 2;

    private final ContextWords words;
    private final TimeScopes times;

    RelatedTimes(ContextWords words, TimeScopes times) {
        this.words = words;
        this.times = times;
    }

    /** The numbers of a sentence, each read by itself before, with the times and wholes they have beside each other. */
    List<Amount> timed(Sentence sentence, List<Amount> amounts, OptionalInt reportYear) {
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
}
