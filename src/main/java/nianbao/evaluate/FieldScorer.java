package nianbao.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Compares metadata fields. A field that the gold says is empty is right if nothing is read. */
final class FieldScorer {
    static final String GROUP = "metadata";

    /** Names and titles, which may differ by a slip. */
    private static final Set<String> NAMES = Set.of("title", "agency", "publisher");

    private static final Set<String> DATES = Set.of("issue_date", "publish_date", "signed_date");

    private final ScoreBook book;

    FieldScorer(ScoreBook book) {
        this.book = book;
    }

    /** Scores a report; true if every field is right to the character. */
    boolean score(GoldReport gold, Reading reading) {
        boolean whole = true;
        for (var field : new TreeMap<>(gold.fields()).entrySet()) {
            String column = field.getKey();
            String wanted = field.getValue();
            String read = read(gold, reading, column);
            boolean strict = add(column, "strict", wanted, read, Likeness::strict);
            add(column, "soft", wanted, read, Likeness::soft);
            if (NAMES.contains(column)) {
                add(column, "similar", wanted, read, Likeness::similar);
            }
            if (!read.isEmpty()) {
                book.rule(reading.fieldRules().getOrDefault(column, RuleUse.NONE), strict);
            }
            if (!strict) {
                whole = false;
                String kind = wanted.isEmpty() ? "extra" : read.isEmpty() ? "missed" : "wrong";
                book.mistake(new Mistake(gold.name(), GROUP, column, kind, wanted, read, ""));
            }
        }
        return whole;
    }

    /** What was read, without dates that stand on the page beside the labelled one. */
    private static String read(GoldReport gold, Reading reading, String column) {
        String read = reading.fields().getOrDefault(column, "");
        if (!DATES.contains(column) || gold.otherDates().isEmpty()) {
            return read;
        }
        List<String> dates = Arrays.asList(read.split("; ", -1));
        return dates.stream().filter(date -> !gold.otherDates().contains(date)).collect(Collectors.joining("; "));
    }

    private boolean add(String column, String match, String wanted, String read, BiPredicate<String, String> same) {
        boolean right = (wanted.isEmpty() || read.isEmpty()) ? wanted.equals(read) : same.test(wanted, read);
        book.add(
                GROUP,
                column,
                match,
                wanted.isEmpty() ? 0 : 1,
                read.isEmpty() ? 0 : 1,
                right && !wanted.isEmpty() ? 1 : 0);
        return right;
    }
}
