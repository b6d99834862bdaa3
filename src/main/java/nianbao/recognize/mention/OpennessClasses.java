package nianbao.recognize.mention;

import java.util.BitSet;
import java.util.List;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/**
 * Finds counts that sort information by how open it is: 主动公开158条,依申请公开54条,不予公开24条. The second and third of them
 * look like applications and refusals, and are none. Immutable.
 */
final class OpennessClasses {
    private final ContextWords words;

    OpennessClasses(ContextWords words) {
        this.words = words;
    }

    /** The indexes of such counts: neighbours in one unit, one of them published and one kept back. */
    BitSet of(List<Amount> amounts) {
        BitSet found = new BitSet();
        int from = 0;
        while (from < amounts.size()) {
            int to = from;
            while (to < amounts.size() && isClass(amounts.get(to)) && sameUnit(amounts.get(from), amounts.get(to))) {
                to++;
            }
            List<Amount> run = amounts.subList(from, to);
            if (run.stream().anyMatch(amount -> opensWith(Role.OPEN, amount))
                    && run.stream().anyMatch(amount -> opensWith(Role.CLOSED, amount))) {
                found.set(from, to);
            }
            from = Math.max(to, from + 1);
        }
        return found;
    }

    private boolean isClass(Amount amount) {
        return opensWith(Role.OPEN, amount)
                || opensWith(Role.CLOSED, amount)
                || opensWith(Role.OPEN_ON_REQUEST, amount);
    }

    private boolean opensWith(Role role, Amount amount) {
        String label = amount.label();
        return words.prefixEnd(role, label, 0, label.length()) > 0;
    }

    private static boolean sameUnit(Amount one, Amount other) {
        return one.token().unit().equals(other.token().unit());
    }
}
