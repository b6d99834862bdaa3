package nianbao.recognize.mention;

import java.util.List;
import java.util.Set;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.record.QuantityMention;
import nianbao.record.TimeScope;

/** Tells whether a zero said in words is the report's own, of its whole year. Immutable. */
final class ZeroScope {
    /** Of one kind of fee a zero stands beside another that was taken. */
    private static final Set<String> ALL_FEES = Set.of("fee_total", "fee_app_total");

    private static final String TAKEN = "收取";

    private final Bodies bodies;
    private final TimeScopes times;

    ZeroScope(ContextWords words) {
        this.bodies = new Bodies(words);
        this.times = new TimeScopes(words);
    }

    /** False for 下属单位未收到申请, 其余均未收费, 上半年未收到申请 and what is said of another year. */
    boolean isOfReport(MentionContext context, Sentence sentence, ZeroStatement zero) {
        return times.isOfWholeYear(sentence, zero.start(), context.reportYear())
                && !isSaidOf(Role.OTHERS, sentence, zero)
                && !(context.ownReport() && isSaidOf(Role.EVERYBODY, sentence, zero));
    }

    private boolean isSaidOf(Role role, Sentence sentence, ZeroStatement zero) {
        String text = sentence.text();
        return bodies.areNamed(role, text, TimeScopes.clauseStart(text, zero.start()), zero.start());
    }

    /**
     * 未收取检索费,收取复制费20元: no zero of all fees beside a fee that was taken.
     *
     * @param quantities of the report so far, those of the sentence last
     */
    boolean isTaken(Sentence sentence, ZeroStatement zero, List<QuantityMention> quantities) {
        if (!ALL_FEES.contains(zero.indicator())) {
            return false;
        }
        for (int i = quantities.size() - 1; i >= 0 && quantities.get(i).sentence() == sentence.ordinal(); i--) {
            if (isFee(quantities.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFee(QuantityMention quantity) {
        return quantity.kind() == Kind.MONEY
                && quantity.timeScope() == TimeScope.THIS_YEAR
                && quantity.label().contains(TAKEN)
                && quantity.value() != null
                && quantity.value().signum() > 0;
    }
}
