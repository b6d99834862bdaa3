package nianbao.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which line of a rewritten passage became which: in order, so that most wording is side by side. */
final class LineMatch {
    /** Share of two-character sequences in common from which a line counts as the other rewritten; not measured. */
    private static final double LEAST_LIKENESS = 0.3;

    /** Pairs beyond this number (two passages of 400 lines) are not looked at; all stand by themselves. */
    private static final int MOST_PAIRS = 160_000;

    private LineMatch() {}

    /** For each line of the first passage the line of the second, or -1; ascending. */
    static int[] partners(List<String> ones, List<String> others) {
        int[] partners = new int[ones.size()];
        Arrays.fill(partners, -1);
        if (ones.isEmpty() || others.isEmpty() || (long) ones.size() * others.size() > MOST_PAIRS) {
            return partners;
        }
        double[][] like = likeness(ones, others);
        double[][] best = new double[ones.size() + 1][others.size() + 1];
        for (int one = ones.size() - 1; one >= 0; one--) {
            for (int other = others.size() - 1; other >= 0; other--) {
                double both = like[one][other] > 0 ? like[one][other] + best[one + 1][other + 1] : 0;
                best[one][other] = Math.max(both, Math.max(best[one + 1][other], best[one][other + 1]));
            }
        }
        int one = 0;
        int other = 0;
        while (one < ones.size() && other < others.size()) {
            if (like[one][other] > 0 && best[one][other] == like[one][other] + best[one + 1][other + 1]) {
                partners[one++] = other++;
            } else if (best[one][other] == best[one + 1][other]) {
                one++;
            } else {
                other++;
            }
        }
        return partners;
    }

    /** From 0, too little in common, to 1. */
    private static double[][] likeness(List<String> ones, List<String> others) {
        List<Set<String>> left = ones.stream().map(LineMatch::pairs).toList();
        List<Set<String>> right = others.stream().map(LineMatch::pairs).toList();
        double[][] like = new double[ones.size()][others.size()];
        for (int one = 0; one < like.length; one++) {
            for (int other = 0; other < like[one].length; other++) {
                Set<String> mine = left.get(one);
                Set<String> theirs = right.get(other);
                long common = mine.stream().filter(theirs::contains).count();
                double share = 2.0 * common / Math.max(1, mine.size() + theirs.size());
                like[one][other] = share >= LEAST_LIKENESS ? share : 0;
            }
        }
        return like;
    }

    private static Set<String> pairs(String line) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < line.length(); i++) {
            pairs.add(line.substring(i, i + 2));
        }
        return pairs;
    }
}
