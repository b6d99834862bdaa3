package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scores as lines for a terminal, where a Chinese character is two columns wide. */
public final class ScoreTable {
    private static final List<String> COLUMNS =
            List.of("group", "name", "match", "gold", "read", "right", "precision", "recall", "f1");
    private static final int FIRST_NUMBER = 3;

    private final Words words;

    public ScoreTable(Words words) {
        this.words = words;
    }

    /** A header line and one line a score: the averages and, of single names, those of the fields. */
    public List<String> lines(Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> words.of("column", column)).toList());
        int summaries = evaluation.summaries();
        for (int i = 0; i < evaluation.scores().size(); i++) {
            Score score = evaluation.scores().get(i);
            boolean isField =
                    score.group().equals(FieldScorer.GROUP) && score.match().equals("strict");
            if (i < summaries || isField) {
                rows.add(cells(score));
            }
        }
        int[] widths = new int[COLUMNS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private List<String> cells(Score score) {
        return List.of(
                words.of("group", score.group()),
                words.of("name", score.name()),
                words.of("match", score.match()),
                count(score.gold()),
                count(score.read()),
                score.gold() + score.read() == 0 ? "" : Integer.toString(score.right()),
                shown(score.precision()),
                shown(score.recall()),
                shown(score.f1()));
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    /** A share with its three decimals; empty where there is none. */
    static String shown(@Nullable BigDecimal share) {
        return share == null ? "" : share.toPlainString();
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(i < FIRST_NUMBER ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || c > 0xFF00 ? 2 : 1)
                .sum();
    }
}
