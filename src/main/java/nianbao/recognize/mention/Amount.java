package nianbao.recognize.mention;

import nianbao.quantity.NumberToken;
import nianbao.record.TimeScope;

/**
 * A number and the words around it.
 *
 * @param index of the token in its sentence
 * @param token the number itself
 * @param clauseStart where the words before it start, relative to the sentence
 * @param clauseEnd where the words behind it end
 * @param context the words before and behind, for label rules: {@code 收到#公开申请}, {@code #} where the number stands
 * @param label the words that say what is counted
 * @param verb that governs it, or empty
 * @param negated true if the text denies it (不存在9起)
 * @param difference true if it says how much something changed
 * @param whole index of the token in its sentence that it is a part of, or -1
 * @param earlier ordinal in the report of the number in an earlier sentence that it is a part of, or 0
 */
record Amount(
        int index,
        NumberToken token,
        int clauseStart,
        int clauseEnd,
        String context,
        String label,
        String verb,
        boolean negated,
        boolean difference,
        TimeScope timeScope,
        int whole,
        int earlier) {

    /** True if it is a part of another number, in its sentence or before. */
    boolean isPart() {
        return whole >= 0 || earlier > 0;
    }

    /** The same number, denied by the words around it. */
    Amount denied() {
        return with(true, timeScope, whole, earlier);
    }

    /** The same number, of another time. */
    Amount during(TimeScope scope) {
        return with(negated, scope, whole, earlier);
    }

    /** The same number, a part of none. */
    Amount apart() {
        return with(negated, timeScope, -1, 0);
    }

    /** The same number, a part of another one. */
    Amount within(int newWhole) {
        return with(negated, timeScope, newWhole, earlier);
    }

    /** The same number, a part of one in an earlier sentence and of that one's time. */
    Amount within(int ordinal, TimeScope scope) {
        return with(negated, scope, whole, ordinal);
    }

    private Amount with(boolean isNegated, TimeScope newScope, int newWhole, int newEarlier) {
        return new Amount(
                index,
                token,
                clauseStart,
                clauseEnd,
                context,
                label,
                verb,
                isNegated,
                difference,
                newScope,
                newWhole,
                newEarlier);
    }

    /** The same number, with words before it that begin here. */
    Amount from(int start) {
        return new Amount(
                index, token, start, clauseEnd, context, label, verb, negated, difference, timeScope, whole, earlier);
    }

    /** The same number, counting something else. */
    Amount counting(String newLabel, String newContext) {
        return new Amount(
                index,
                token,
                clauseStart,
                clauseEnd,
                newContext,
                newLabel,
                verb,
                negated,
                difference,
                timeScope,
                whole,
                earlier);
    }
}
