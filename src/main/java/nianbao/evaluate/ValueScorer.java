package nianbao.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares values of indicators, printed numbers and zeros in words apart. Value, unit and indicator must be right; a
 * zero in words has the codebook's unit, which is not compared. What nobody judged is not held against a reading.
 */
final class ValueScorer {
    private static final String STRICT = "strict";

    private final ScoreBook book;

    ValueScorer(ScoreBook book) {
        this.book = book;
    }

    /** Scores a report. */
    void score(GoldReport gold, Reading reading) {
        List<ReadValue> left = new ArrayList<>(reading.values());
        for (GoldCount count : gold.counts()) {
            List<String> keys = count.indicators();
            if (keys != null && !keys.isEmpty()) {
                labelled(gold, count, keys, left);
            }
        }
        for (ReadValue value : left) {
            if (!isExcused(gold, value)) {
                book.add(group(value.inWords()), value.key(), STRICT, 0, 1, 0);
                book.rule(value.rule(), false);
                book.mistake(extra(gold, value));
            }
        }
    }

    private static String group(boolean inWords) {
        return inWords ? "zero" : "indicator";
    }

    private void labelled(GoldReport gold, GoldCount count, List<String> keys, List<ReadValue> left) {
        Optional<ReadValue> found = left.stream()
                .filter(value -> keys.contains(value.key()) && answers(value, count))
                .findFirst();
        found.ifPresent(left::remove);
        found.ifPresent(value -> book.rule(value.rule(), true));
        int right = found.isPresent() ? 1 : 0;
        book.add(group(count.inWords()), keys.get(0), STRICT, 1, right, right);
        if (found.isEmpty()) {
            String others = left.stream()
                    .filter(value -> !count.inWords() && answers(value, count))
                    .map(ReadValue::shown)
                    .collect(Collectors.joining("; "));
            String kind = others.isEmpty() ? "missed" : "wrong_indicator";
            String wanted = keys.get(0) + ": " + count.shown();
            book.mistake(
                    new Mistake(gold.name(), group(count.inWords()), keys.get(0), kind, wanted, others, count.quote()));
        }
    }

    private static boolean answers(ReadValue value, GoldCount count) {
        return value.inWords() == count.inWords()
                && Likeness.same(value.value(), count.value())
                && (count.inWords() || value.unit().equals(count.unit()));
    }

    /** A second mention of a right value, a value that nobody judged, or one beside the labels of a partial gold. */
    private static boolean isExcused(GoldReport gold, ReadValue value) {
        boolean labelled = false;
        for (GoldCount count : gold.counts()) {
            if (Likeness.same(value.value(), count.value())) {
                List<String> keys = count.indicators();
                labelled |= count.inWords() == value.inWords();
                boolean unjudged = keys == null && count.inWords() == value.inWords();
                if (unjudged || (keys != null && keys.contains(value.key()))) {
                    return true;
                }
            }
        }
        return !gold.complete() && !value.inWords() && !labelled;
    }

    private static Mistake extra(GoldReport gold, ReadValue value) {
        String labels = gold.counts().stream()
                .filter(count -> answers(value, count) && !count.inWords())
                .map(GoldCount::shown)
                .collect(Collectors.joining("; "));
        return new Mistake(
                gold.name(), group(value.inWords()), value.key(), "extra", labels, value.shown(), value.quote());
    }
}
