package nianbao.recognize.mention;

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

    private static final int NO_WHOLE = -1;

    private final ContextWords words;
    private final ClauseReader clauses;
    private final Examples examples;
    private final Breakdowns breakdowns;
    private final TimeScopes times;
    private final RelatedTimes related;
    private final Segmenter segmenter;

    AmountReader(ContextWords words, Breakdowns breakdowns, Segmenter segmenter) {
        this.words = words;
        this.clauses = new ClauseReader(words, segmenter);
        this.examples = new Examples(words);
        this.breakdowns = breakdowns;
        this.times = new TimeScopes(words);
        this.related = new RelatedTimes(words, times);
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
        return related.timed(sentence, amounts, reportYear);
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
     * 公开信息16项65条: the second number counts the same once more.
     */
    private Amount continued(Sentence sentence, Amount amount, List<Amount> before) {
        if (before.isEmpty()) {
            return amount;
        }
        Amount last = before.get(before.size() - 1);
        if (last.difference() && !amount.difference() && amount.timeScope() == TimeScope.THIS_YEAR) {
            return resulting(sentence, amount, last);
        }
        if (isSameAgain(last, amount)) {
            return amount.counting(last.label(), last.context()).from(last.clauseStart());
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

    /** 公开信息16项65条, 培训2次120人: two counts of one thing in different units. */
    static boolean isSameAgain(Amount first, Amount next) {
        return first.token().end() == next.token().start()
                && first.token().kind() == Kind.COUNT
                && next.token().kind() == Kind.COUNT
                && !first.token().unit().isEmpty()
                && !next.token().unit().isEmpty()
                && !first.token().unit().equals(next.token().unit());
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
