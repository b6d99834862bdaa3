package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How right the program is on labelled reports.
 *
 * @param reports how many reports were compared
 * @param scores by group: averages first, then single names
 * @param rules how often each rule was right, by id
 * @param mistakes in the order of the gold
 */
public record Evaluation(int reports, List<Score> scores, List<RuleScore> rules, List<Mistake> mistakes) {
    public Evaluation {
        scores = List.copyOf(scores);
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }

    /** Compares every labelled report with what the program made of it. */
    public static Evaluation of(List<GoldReport> gold, Function<GoldReport, Reading> reader) {
        ScoreBook book = new ScoreBook();
        FieldScorer fields = new FieldScorer(book);
        CountScorer counts = new CountScorer(book);
        ValueScorer values = new ValueScorer(book);
        CellScorer cells = new CellScorer(book);
        FindingScorer findings = new FindingScorer(book);
        for (GoldReport report : gold) {
            Reading reading = reader.apply(report);
            boolean fieldsRight = fields.score(report, reading);
            boolean countsRight = counts.score(report, reading);
            values.score(report, reading);
            boolean cellsRight = cells.score(report, reading);
            findings.score(report, reading);
            book.add("report", "fields", "strict", 1, 0, fieldsRight ? 1 : 0);
            book.add("report", "fields_and_counts", "strict", 1, 0, fieldsRight && countsRight ? 1 : 0);
            boolean allRight = fieldsRight && countsRight && cellsRight;
            book.add("report", "fields_counts_and_cells", "strict", 1, 0, allRight ? 1 : 0);
        }
        return new Evaluation(gold.size(), scores(book), book.rules(), book.mistakes());
    }

    private static List<Score> scores(ScoreBook book) {
        List<Score> scores = new ArrayList<>();
        String fields = FieldScorer.GROUP;
        for (String match : List.of("strict", "soft")) {
            scores.add(book.micro(fields, match));
            scores.add(book.macro(fields, match));
        }
        for (String name : List.of("fields", "fields_and_counts", "fields_counts_and_cells")) {
            scores.add(recall(book.score("report", name)));
        }
        for (String name : List.of("core", "side", "qualifier", "label")) {
            scores.add(recall(book.score(CountScorer.GROUP, name)));
        }
        scores.add(book.score(CountScorer.GROUP, "counts"));
        scores.add(book.micro(CellScorer.GROUP, "strict"));
        scores.addAll(book.scores(CellScorer.GROUP, "strict"));
        for (String group : List.of("indicator", "zero")) {
            scores.add(book.micro(group, "strict"));
            scores.add(book.macro(group, "strict"));
        }
        scores.add(book.micro(FindingScorer.GROUP, "strict"));
        scores.addAll(book.scores(FindingScorer.GROUP, "strict"));
        Stream.of("strict", "soft", "similar").forEach(match -> scores.addAll(book.scores(fields, match)));
        Stream.of("indicator", "zero").forEach(group -> scores.addAll(book.scores(group, "strict")));
        return scores;
    }

    private static Score recall(Score score) {
        return Score.recallOnly(score.group(), score.name(), score.gold(), score.right());
    }

    /** How many scores stand first and sum the others up. */
    public int summaries() {
        return (int) scores.stream()
                .takeWhile(score -> !(score.group().equals(FieldScorer.GROUP)
                        && !Set.of("micro", "macro").contains(score.name())))
                .count();
    }

    /** The score of that key ({@code metadata/micro/strict}); empty if there is none. */
    public Optional<Score> score(String key) {
        return scores.stream().filter(score -> score.key().equals(key)).findFirst();
    }

    /** The least micro F1 of metadata, indicators and zeros in words; 1 if the gold labels none of them. */
    public BigDecimal leastF1() {
        return Stream.of("metadata/micro/strict", "indicator/micro/strict", "zero/micro/strict")
                .map(this::score)
                .flatMap(Optional::stream)
                .filter(score -> score.gold() > 0)
                .map(Score::f1)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }
}
