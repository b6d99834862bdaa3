package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares the printed numbers of running text. A labelled count is found if a number with its value and unit was read;
 * every number answers one label at most, the one whose words it shares best.
 */
final class CountScorer {
    static final String GROUP = "quantity";

    private static final String STRICT = "strict";
    private static final String COUNT = "count";

    private final ScoreBook book;

    CountScorer(ScoreBook book) {
        this.book = book;
    }

    /** Scores a report; true if every labelled count was found. */
    boolean score(GoldReport gold, Reading reading) {
        List<ReadNumber> left = new ArrayList<>(reading.numbers());
        List<GoldCount> printed =
                gold.counts().stream().filter(count -> !count.inWords()).toList();
        boolean all = true;
        for (GoldCount count : printed) {
            Optional<ReadNumber> found = take(left, count);
            String tier = count.side() ? "side" : "core";
            int right = found.isPresent() ? 1 : 0;
            book.add(GROUP, tier, STRICT, 1, 0, right);
            if (gold.complete()) {
                book.add(
                        GROUP,
                        "counts",
                        STRICT,
                        1,
                        found.filter(CountScorer::isCount).isPresent() ? 1 : 0,
                        right);
            }
            found.ifPresent(number -> details(gold, count, number));
            if (found.isEmpty()) {
                all = false;
                String others = sameValue(left, count);
                book.mistake(new Mistake(gold.name(), GROUP, tier, "missed", count.shown(), others, count.quote()));
            }
        }
        if (gold.complete()) {
            left.stream().filter(CountScorer::isCount).forEach(number -> extra(gold, number));
        }
        return all;
    }

    /** Numbers said not to be (没有3件) count nothing. */
    private static boolean isCount(ReadNumber number) {
        return number.kind().equals(COUNT) && !number.negated();
    }

    private static Optional<ReadNumber> take(List<ReadNumber> left, GoldCount count) {
        Optional<ReadNumber> found = left.stream()
                .filter(number -> hasValue(number, count) && number.unit().equals(count.unit()))
                .max(Comparator.comparingDouble(number -> Likeness.overlap(count.label(), number.label())));
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean hasValue(ReadNumber number, GoldCount count) {
        BigDecimal value = number.value();
        return value != null && Likeness.same(value, count.value());
    }

    private static String sameValue(List<ReadNumber> left, GoldCount count) {
        return left.stream()
                .filter(number -> hasValue(number, count))
                .map(ReadNumber::shown)
                .findFirst()
                .orElse("");
    }

    private void details(GoldReport gold, GoldCount count, ReadNumber number) {
        String qualifier = count.qualifier();
        if (qualifier != null) {
            boolean right = qualifier.equals(number.qualifier());
            book.add(GROUP, "qualifier", STRICT, 1, 0, right ? 1 : 0);
            if (!right) {
                wrong(gold, "wrong_qualifier", qualifier, number.qualifier(), count);
            }
        }
        boolean right = Likeness.shareWords(count.label(), number.label());
        book.add(GROUP, "label", STRICT, 1, 0, right ? 1 : 0);
        if (!right) {
            wrong(gold, "wrong_label", count.label(), number.label(), count);
        }
    }

    private void wrong(GoldReport gold, String kind, String wanted, String read, GoldCount count) {
        book.mistake(new Mistake(
                gold.name(), GROUP, kind.substring(kind.indexOf('_') + 1), kind, wanted, read, count.quote()));
    }

    private void extra(GoldReport gold, ReadNumber number) {
        book.add(GROUP, "counts", STRICT, 0, 1, 0);
        book.mistake(new Mistake(gold.name(), GROUP, "counts", "extra", "", number.shown(), ""));
    }
}
