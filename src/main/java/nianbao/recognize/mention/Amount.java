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
 * @param whole index of the token it is a part of, or -1
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
        int whole) {

    /** The same number, denied by the words around it. */
    Amount denied() {
        return new Amount(
                index, token, clauseStart, clauseEnd, context, label, verb, true, difference, timeScope, whole);
    }

    /** The same number, of another time. */
    Amount during(TimeScope scope) {
        return new Amount(
                index, token, clauseStart, clauseEnd, context, label, verb, negated, difference, scope, whole);
    }

    /** The same number, a part of none. */
    Amount apart() {
        return within(-1);
    }

    /** The same number, a part of another one. */
    Amount within(int newWhole) {
        return new Amount(
                index, token, clauseStart, clauseEnd, context, label, verb, negated, difference, timeScope, newWhole);
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
                whole);
    }
}
