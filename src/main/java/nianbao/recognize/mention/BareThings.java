package nianbao.recognize.mention;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.text.PhraseFinder.Hit;

/**
 * Tells which of the things named beside a denial are denied as such: 没有要求减免的申请 denies no application, and 行政复议被撤销0件
 * no review. Only words known to narrow nothing may stand between. Things joined by 、 or 和 share what stands in front of
 * the first and behind the last. Immutable.
 *
 * @param <T> what a thing is
 */
final class BareThings<T> {
    private static final String EITHER = "或者";
    private static final String OF = "的";

    private final ContextWords words;
    private final PlainWords plain;
    private final Predicate<T> isApplication;
    private final BiPredicate<T, T> isSame;

    /**
     * @param isApplication true for what others are caused by: 申请引起的复议
     * @param isSame true for two names of one thing: 要求公开政府信息的申请
     */
    BareThings(ContextWords words, Predicate<T> isApplication, BiPredicate<T, T> isSame) {
        this.words = words;
        this.plain = new PlainWords(words);
        this.isApplication = isApplication;
        this.isSame = isSame;
    }

    /**
     * The indexes of those that are denied as such.
     *
     * @param opening true for what may stand in front of the first
     * @param tail what stands behind the last
     */
    BitSet of(String text, int from, List<Hit<T>> things, Predicate<String> opening, String tail) {
        BitSet bare = new BitSet();
        int group = 0;
        boolean narrowed = false;
        for (int i = 0; i < things.size(); i++) {
            String gap = text.substring(
                    i == 0 ? from : things.get(i - 1).end(), things.get(i).start());
            String before = beforeJoints(gap);
            if (i == 0) {
                narrowed = !opening.test(openingOf(gap));
            } else if (before.length() < gap.length()) {
                if (!plain.narrowNothing(before)) {
                    bare.clear(group, i);
                    group = i;
                }
                narrowed |= !plain.narrowNothing(behindJoints(gap));
            } else {
                T left = things.get(i - 1).value();
                T right = things.get(i).value();
                boolean narrows = !plain.narrowNothing(gap);
                boolean attribute = isAttribute(gap);
                if (narrows || attribute) {
                    bare.clear(group, i);
                    group = i;
                }
                if (gap.isEmpty() && isApplication.test(right) && !isApplication.test(left)) {
                    continue; // 行政诉讼申请
                }
                narrowed |= narrows || (attribute && !belongs(left, right));
            }
            bare.set(i, !narrowed);
        }
        if (!plain.narrowNothing(beforeJoints(tail))) {
            bare.clear(group, things.size());
        }
        return bare;
    }

    /** 申请引起的复议, 要求公开政府信息的申请: the thing in front leaves the one behind whole. */
    private boolean belongs(T left, T right) {
        return (isApplication.test(left) && !isApplication.test(right)) || isSame.test(left, right);
    }

    /** 行政复议的收费, 行政复议产生费用: what stands in front belongs to the thing behind. */
    private boolean isAttribute(String gap) {
        return gap.endsWith(OF) || words.contains(Role.EFFECT, gap, 0, gap.length());
    }

    private static String beforeJoints(String gap) {
        int at = 0;
        while (at < gap.length() && PlainWords.JOINTS.indexOf(gap.charAt(at)) < 0) {
            at++;
        }
        return gap.substring(0, at);
    }

    private static String behindJoints(String gap) {
        return gap.substring(lastJointEnd(gap));
    }

    private static int lastJointEnd(String gap) {
        int at = gap.length();
        while (at > 0 && PlainWords.JOINTS.indexOf(gap.charAt(at - 1)) < 0) {
            at--;
        }
        return at > 0 && gap.startsWith(EITHER, at - 1) ? at - 1 + EITHER.length() : at;
    }

    /**
     * What the words in front of the first thing say of it: nothing where they end in a joint (泄密事件、行政复议), else the
     * whole list (涉密、公民的申请). Behind a joint 其他 makes a list complete: 书面或其他形式的.
     */
    private String openingOf(String gap) {
        int at = lastJointEnd(gap);
        int other = at == 0 ? at : words.prefixEnd(Role.OTHER, gap, at, gap.length());
        return at == gap.length() ? "" : gap.substring(0, at) + gap.substring(other);
    }
}
