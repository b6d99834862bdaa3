package nianbao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts right answers while reports are compared. Not thread-safe. */
final class ScoreBook {
    private static final int DIGITS = 3;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, RuleScore> rules = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** Labelled, read and right so far. */
    private static final class Tally {
        private final String group;
        private final String name;
        private final String match;
        private int gold;
        private int read;
        private int right;

        Tally(String group, String name, String match) {
            this.group = group;
            this.name = name;
            this.match = match;
        }

        Score score() {
            return Score.of(group, name, match, gold, read, right);
        }
    }

    /** Adds to what is labelled, read and right under a name. */
    void add(String group, String name, String match, int gold, int read, int right) {
        Tally tally = tallies.computeIfAbsent(group + "/" + name + "/" + match, key -> new Tally(group, name, match));
        tally.gold += gold;
        tally.read += read;
        tally.right += right;
    }

    /** Adds a value that the gold judges to what the rule behind it has read. */
    void rule(RuleUse use, boolean isRight) {
        if (!use.rule().isEmpty()) {
            int right = isRight ? 1 : 0;
            rules.merge(
                    use.rule() + " " + use.confidence(),
                    new RuleScore(use.rule(), use.confidence(), 1, right),
                    (sum, one) -> new RuleScore(
                            sum.rule(), sum.confidence(), sum.read() + one.read(), sum.right() + one.right()));
        }
    }

    /** The rules in the order of their ids. */
    List<RuleScore> rules() {
        return List.copyOf(rules.values());
    }

    void mistake(Mistake mistake) {
        mistakes.add(mistake);
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The scores of a group by name, without averages. */
    List<Score> scores(String group, String match) {
        return of(group, match).map(Tally::score).toList();
    }

    /** The score over all values of a group: every value counts the same. */
    Score micro(String group, String match) {
        return Score.of(
                group,
                "micro",
                match,
                of(group, match).mapToInt(tally -> tally.gold).sum(),
                of(group, match).mapToInt(tally -> tally.read).sum(),
                of(group, match).mapToInt(tally -> tally.right).sum());
    }

    /** The mean F1 over the names of a group: every name counts the same; names without gold are left out. */
    Score macro(String group, String match) {
        List<BigDecimal> all = of(group, match)
                .filter(tally -> tally.gold > 0)
                .map(tally -> Objects.requireNonNull(tally.score().f1()))
                .toList();
        BigDecimal mean = all.isEmpty()
                ? null
                : all.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(all.size()), DIGITS, RoundingMode.DOWN);
        return new Score(group, "macro", match, 0, 0, 0, null, null, mean);
    }

    /** The score under one name; nothing labelled and nothing read if it was never added to. */
    Score score(String group, String name) {
        return of(group, "strict")
                .filter(tally -> tally.name.equals(name))
                .map(Tally::score)
                .findFirst()
                .orElseGet(() -> Score.of(group, name, "strict", 0, 0, 0));
    }

    private Stream<Tally> of(String group, String match) {
        return tallies.values().stream().filter(tally -> tally.group.equals(group) && tally.match.equals(match));
    }
}
