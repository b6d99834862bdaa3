package nianbao.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;

/**
 * Scores that must not fall: a CSV file with the columns score ({@code metadata/micro/strict}), measure
 * (precision, recall or f1) and floor. The row {@code gold,sha256} ties them to one gold.
 */
public record Floors(List<Floor> floors, String digest) {
    public Floors {
        floors = List.copyOf(floors);
    }

    /** One floor. */
    public record Floor(String score, String measure, BigDecimal floor) {}

    /** A floor that was not reached, or a gold that is another. */
    public record Miss(String score, String measure, String floor, String reached) {}

    /** Reads the file. */
    public static Floors read(Path file) throws IOException {
        List<Floor> floors = new ArrayList<>();
        String digest = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (CsvRow row : CsvReader.read(file.toString(), in).rows()) {
                List<String> values = row.values();
                if (values.size() != 3) {
                    throw new GoldException(file + ":" + row.line() + ": the columns are score,measure,floor");
                }
                if (values.get(1).equals("sha256")) {
                    digest = values.get(2);
                } else {
                    floors.add(new Floor(values.get(0), values.get(1), new BigDecimal(values.get(2))));
                }
            }
        } catch (NumberFormatException e) {
            throw new GoldException(file + ": a floor is no number (" + e.getMessage() + ")");
        }
        return new Floors(floors, digest);
    }

    /** What falls short. */
    public List<Miss> misses(Evaluation evaluation, String goldDigest) {
        List<Miss> misses = new ArrayList<>();
        if (!digest.equals(goldDigest)) {
            misses.add(new Miss("gold", "sha256", digest, goldDigest));
        }
        for (Floor floor : floors) {
            BigDecimal reached = evaluation
                    .score(floor.score())
                    .map(score -> score.measure(floor.measure()))
                    .orElse(null);
            if (reached == null || reached.compareTo(floor.floor()) < 0) {
                misses.add(new Miss(
                        floor.score(), floor.measure(), floor.floor().toPlainString(), String.valueOf(reached)));
            }
        }
        return misses;
    }
}
