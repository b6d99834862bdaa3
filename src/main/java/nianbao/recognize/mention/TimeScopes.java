package nianbao.recognize.mention;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.record.TimeScope;

/** Finds the time a number speaks of: this year, last year, or all years together. Immutable. */
final class TimeScopes {
    private static final int YEAR_DIGITS = 4;

    /** Characters of 度政府信息公开工作报告. */
    private static final int LONGEST_DOCUMENT = 12;

    private static final Pattern DOCUMENTS_OF_A_YEAR = Pattern.compile("\\p{IsHan}{0,8}(?:决算|预算|年报|年度报告|工作报告)");
    private static final String SCHOOL_YEAR = "学年";
    private static final String COMPARISON = "比较与由从";
    private static final String MONTH = "月";
    private static final String MONTHS_NAME = "月份";
    private static final String CLAUSE_ENDS = ",;:。";
    private static final String CLAUSE_START = ",;:。、(至到增";
    /** A day or month that is not the year's last: what runs to it is a part of the year. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("(?:--|[0-9]{4}-)(?:0[1-9]|1[01])(?:-[0-9]{2})?");

    /** 2004年5月1日起开展: the day a practice began, not the time of a figure. */
    private static final String START_OF_PRACTICE = "起以开始";

    private static final String AMONG = "中,";

    private final ContextWords words;
    private final Changes changes;

    TimeScopes(ContextWords words) {
        this.words = words;
        this.changes = new Changes(words);
    }

    /** The time scope of the token at this index, whose clause starts at {@code clauseStart}. */
    TimeScope of(Sentence sentence, int index, int clauseStart, OptionalInt reportYear) {
        String text = sentence.text();
        int at = sentence.tokens().get(index).start();
        int from = statementStart(text, at);
        if (words.contains(Role.CARRIED, text, clauseStart, at)) {
            return TimeScope.THIS_YEAR;
        }
        if (isStartOfChange(sentence, index)) {
            return TimeScope.PREVIOUS_YEAR;
        }
        if (index > 0 && isResultOfChange(sentence, index)) {
            return TimeScope.THIS_YEAR;
        }
        int thisYear = behindThisYear(sentence, from, at, reportYear);
        int someYears = behindLast(Role.YEARS, text, thisYear, at);
        if (someYears > thisYear && !isYearNamed(sentence, someYears, at, reportYear)) {
            return TimeScope.UNKNOWN; // 近三年来累计公开3120条
        }
        OptionalInt year = lastYear(sentence, from, at);
        boolean earlier = year.isPresent() && reportYear.isPresent() && year.getAsInt() < reportYear.getAsInt();
        if (isCumulative(sentence, thisYear, clauseStart, at, reportYear)) {
            return TimeScope.CUMULATIVE;
        }
        boolean later = year.isPresent() && reportYear.isPresent() && year.getAsInt() > reportYear.getAsInt();
        if (later || isPlan(sentence, from, at, reportYear) || isPartOfYear(sentence, clauseStart, at)) {
            return TimeScope.UNKNOWN;
        }
        boolean previous = words.contains(Role.PREVIOUS_YEAR, text, clauseStart, at);
        return earlier || previous ? TimeScope.PREVIOUS_YEAR : TimeScope.THIS_YEAR;
    }

    /** 2014年未收到申请 in the report on 2015, 上半年未收到申请: neither is said of the whole year. */
    boolean isOfWholeYear(Sentence sentence, int at, OptionalInt reportYear) {
        String text = sentence.text();
        int clauseStart = clauseStart(text, at);
        int from = statementStart(text, at);
        OptionalInt year = lastYear(sentence, from, at);
        boolean other = year.isPresent() && reportYear.isPresent() && year.getAsInt() != reportYear.getAsInt();
        return !other
                && !isPartOfYear(sentence, clauseStart, at)
                && !words.contains(Role.PREVIOUS_YEAR, text, clauseStart, at);
    }

    /** Behind the last full stop or semicolon in front of this offset. */
    static int statementStart(String text, int at) {
        return Math.max(text.lastIndexOf(';', at), text.lastIndexOf('。', at)) + 1;
    }

    /** Where the clause begins that this offset stands in. */
    static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The time scope of a date itself: the year it names against the report's. */
    TimeScope ofToken(NumberToken token, OptionalInt reportYear) {
        if (token.kind() != Kind.DATE || !startsWithYear(token) || reportYear.isEmpty()) {
            return TimeScope.UNKNOWN;
        }
        int year = year(token);
        return year == reportYear.getAsInt()
                ? TimeScope.THIS_YEAR
                : year == reportYear.getAsInt() - 1 ? TimeScope.PREVIOUS_YEAR : TimeScope.UNKNOWN;
    }

    /** 由8个增到16个: the first number is what it was before. */
    private boolean isStartOfChange(Sentence sentence, int index) {
        NumberToken token = sentence.tokens().get(index);
        String text = sentence.text();
        boolean from = token.start() > 0 && "由从".indexOf(text.charAt(token.start() - 1)) >= 0;
        return from && words.prefixEnd(Role.CHANGE_TO, text, token.end(), text.length()) > token.end();
    }

    /** 由2014年的11个降到3个: the number behind 降到 is this year's. */
    private boolean isResultOfChange(Sentence sentence, int index) {
        NumberToken before = sentence.tokens().get(index - 1);
        int at = sentence.tokens().get(index).start();
        if (before.hasValue() && changes.start(sentence, index) == index - 1) {
            return true;
        }
        return before.hasValue()
                && words.suffixStart(Role.CHANGE_TO, sentence.text(), before.end(), at) == before.end();
    }

    /** A plan holds for the numbers behind it, up to a word that says what was done or a clause that names the year. */
    private boolean isPlan(Sentence sentence, int from, int at, OptionalInt reportYear) {
        String text = sentence.text();
        int start = behindLast(Role.ACTUAL, text, from, at);
        for (NumberToken token : sentence.tokens()) {
            boolean opensClause = token.start() > start && ",:".indexOf(text.charAt(token.start() - 1)) >= 0;
            if (opensClause && token.end() <= at && isOf(token, reportYear)) {
                start = token.end();
            }
        }
        return words.contains(Role.FUTURE, text, start, at);
    }

    /** True if the report's year stands in this stretch, without a month: 近年来…,2015年. */
    private boolean isYearNamed(Sentence sentence, int from, int to, OptionalInt reportYear) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.start() >= from
                        && token.end() <= to
                        && token.normalized().length() == YEAR_DIGITS
                        && isOf(token, reportYear));
    }

    /** True for a date of the report's year. */
    private boolean isOf(NumberToken token, OptionalInt reportYear) {
        return ofToken(token, reportYear) == TimeScope.THIS_YEAR;
    }

    private int behindLast(Role role, String text, int from, int at) {
        int start = from;
        for (int next = words.find(role, text, from, at); next >= 0; next = words.find(role, text, start, at)) {
            start = words.prefixEnd(role, text, next, at);
        }
        return start;
    }

    /** 上半年, 平均, 1至6月: neither the year's number nor another year's. */
    private boolean isPartOfYear(Sentence sentence, int clauseStart, int at) {
        if (words.contains(Role.THIS_YEAR, sentence.text(), clauseStart, at)) {
            return false;
        }
        boolean monthNamed = false;
        for (NumberToken token : sentence.tokens()) {
            if (token.kind() == Kind.DATE
                    && token.start() >= clauseStart
                    && token.end() <= at
                    && sentence.text().lastIndexOf('(', token.start()) < clauseStart) {
                String last = token.normalized().substring(token.normalized().lastIndexOf('/') + 1);
                boolean oneMonth = isMonth(sentence, clauseStart, token);
                monthNamed = oneMonth || PART_OF_YEAR.matcher(last).matches();
            }
        }
        return monthNamed || words.contains(Role.PARTIAL, sentence.text(), clauseStart, at);
    }

    /** 12月份 or 12月, and neither 1月至12月份 nor 12月31日. */
    private boolean isMonth(Sentence sentence, int clauseStart, NumberToken date) {
        String printed = sentence.text().substring(date.start(), date.end());
        return date.normalized().indexOf('/') < 0
                && words.suffixStart(Role.UNTIL, sentence.text(), clauseStart, date.start()) == date.start()
                && (printed.endsWith(MONTH) || printed.endsWith(MONTHS_NAME));
    }

    /**
     * 历年累计, 目前累计 and 到2013年底累计 are totals of all years; 全年累计, a bare 累计 and, in its report, 2013年累计 are this
     * year's.
     */
    private boolean isCumulative(Sentence sentence, int thisYear, int clauseStart, int at, OptionalInt reportYear) {
        String text = sentence.text();
        int from = statementStart(text, at);
        int floor = from;
        for (NumberToken token : sentence.tokens()) {
            floor = token.hasValue() && token.end() <= clauseStart ? Math.max(floor, token.end()) : floor;
        }
        if (words.contains(Role.CUMULATIVE, text, floor, at)
                || words.contains(Role.SINCE, text, thisYear, at)
                || isAmongAll(text, thisYear, at)) {
            return true;
        }
        int now = words.find(Role.UNTIL_NOW, text, floor, at);
        boolean yearBehind = sentence.tokens().stream()
                .anyMatch(token -> token.start() > now && token.end() <= at && isOf(token, reportYear));
        if (now >= thisYear && !yearBehind && words.contains(Role.IN_ALL, text, now, at)) {
            return true;
        }
        return thisYear == from
                && words.contains(Role.SUMMED, text, clauseStart, at)
                && sentence.tokens().stream()
                        .anyMatch(token -> token.kind() == Kind.DATE
                                && token.start() >= from
                                && token.end() <= at
                                && isUntil(sentence, from, token));
    }

    /** 历年主动公开的信息中,机构类12条,规划类6条: all that is listed is of all years. */
    private boolean isAmongAll(String text, int from, int at) {
        if (text.lastIndexOf(AMONG, at) < from) {
            return false; // so it is of nearly all numbers
        }
        int all = words.find(Role.CUMULATIVE, text, from, at);
        int among = all < 0 ? -1 : text.indexOf(AMONG, all);
        return among >= 0 && among < at && text.substring(all, among).chars().noneMatch(Character::isDigit);
    }

    /** Behind the last word that speaks of this year; else from. */
    private int behindThisYear(Sentence sentence, int from, int at, OptionalInt reportYear) {
        return Math.max(
                behindLast(Role.THIS_YEAR, sentence.text(), from, at), behindOwnYear(sentence, from, at, reportYear));
    }

    /** Behind the last 2021年以来 or 2021年累计 of the report's own year, which are this year's like 今年以来; else from. */
    private int behindOwnYear(Sentence sentence, int from, int at, OptionalInt reportYear) {
        int behind = from;
        for (NumberToken token : sentence.tokens()) {
            if (token.start() >= from && token.end() <= at && isOf(token, reportYear)) {
                int since = words.prefixEnd(Role.SINCE, sentence.text(), token.end(), at);
                int summed = words.prefixEnd(Role.SUMMED, sentence.text(), token.end(), at);
                boolean until = isUntil(sentence, from, token);
                behind = since > token.end() || (summed > token.end() && !until) ? Math.max(since, summed) : behind;
            }
        }
        return behind;
    }

    /** 截止2009年底,我局已公开8400条 may be a total of all years: the year's own number tells. */
    boolean mayBeOfAllYears(Sentence sentence, int clauseStart, int at) {
        String text = sentence.text();
        int from = statementStart(text, at);
        return sentence.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.DATE
                        && token.start() >= from
                        && token.end() <= at
                        && isUntil(sentence, from, token)
                        && words.contains(Role.ACTUAL, text, Math.max(token.end(), clauseStart), at)
                        && !words.contains(Role.THIS_YEAR, text, token.end(), at));
    }

    /** 到2013年底, but not the second half of 5月1日至12月31日. */
    private boolean isUntil(Sentence sentence, int from, NumberToken date) {
        int until = words.suffixStart(Role.UNTIL, sentence.text(), from, date.start());
        return until < date.start()
                && sentence.tokens().stream().noneMatch(token -> token.kind() == Kind.DATE && token.end() == until);
    }

    /** The year that the words before the number name as its time, if one does. */
    private static OptionalInt lastYear(Sentence sentence, int from, int to) {
        OptionalInt year = OptionalInt.empty();
        for (NumberToken token : sentence.tokens()) {
            if (token.kind() == Kind.DATE
                    && token.start() >= from
                    && token.end() <= to
                    && !isRemark(sentence.text(), token, to)
                    && isTime(sentence.text(), token, to)) {
                year = OptionalInt.of(isSchoolYear(sentence, token) ? lastYear(token) : year(token));
            }
        }
        return year;
    }

    /** 2014-2015学年, the time of a school's report on 2015. */
    private static boolean isSchoolYear(Sentence sentence, NumberToken date) {
        return date.normalized().length() > 2 * YEAR_DIGITS
                && sentence.text().substring(date.start(), date.end()).endsWith(SCHOOL_YEAR);
    }

    private static int lastYear(NumberToken range) {
        int end = range.normalized().length();
        return Integer.parseInt(range.normalized().substring(end - YEAR_DIGITS, end));
    }

    /** 收到75件（2023年为62件），办结75件: what a bracket says of another year ends with it. */
    private static boolean isRemark(String text, NumberToken date, int to) {
        int open = text.lastIndexOf('(', date.start());
        int close = text.indexOf(')', date.end());
        return open > text.lastIndexOf(')', date.start()) && close >= 0 && close < to;
    }

    /**
     * A year is a time if it opens a clause or follows 由, 从; elsewhere it belongs to a name (2014年决算). The year of a
     * comparison (较2015年增加) is the time of its own clause only.
     */
    private static boolean isTime(String text, NumberToken date, int at) {
        char before = date.start() == 0 ? ',' : text.charAt(date.start() - 1);
        char behind = date.end() == text.length() ? '。' : text.charAt(date.end());
        boolean compared = COMPARISON.indexOf(before) >= 0
                && text.substring(date.end(), at).indexOf(',') < 0;
        return startsWithYear(date)
                && !isName(text, date.end(), at)
                && (compared || CLAUSE_START.indexOf(before) >= 0)
                && START_OF_PRACTICE.indexOf(behind) < 0;
    }

    /** 2021年财政决算和2022年财政预算等信息2条: the year names a document, whatever stands in front of it. */
    private static boolean isName(String text, int behind, int at) {
        String name = text.substring(behind, Math.min(at, behind + LONGEST_DOCUMENT));
        return DOCUMENTS_OF_A_YEAR.matcher(name).lookingAt();
    }

    /** The year that a date begins with; 0 if it names none. */
    static int yearOf(NumberToken date) {
        return startsWithYear(date) ? year(date) : 0;
    }

    private static boolean startsWithYear(NumberToken date) {
        return date.normalized().length() >= YEAR_DIGITS
                && Character.isDigit(date.normalized().charAt(0));
    }

    private static int year(NumberToken date) {
        return Integer.parseInt(date.normalized().substring(0, YEAR_DIGITS));
    }
}
