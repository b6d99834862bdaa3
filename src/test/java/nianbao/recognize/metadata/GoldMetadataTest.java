package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.codebook.Codebook;
import nianbao.record.Field;
import nianbao.record.Metadata;
import org.junit.jupiter.api.Test;

/** Scores the recognizer on labelled openings of real pages, where they lie beside the project. */
class GoldMetadataTest {
    private static final Path GOLD = Path.of("../shared/gold/reports.jsonl");
    /** Micro F1; only rises, or falls in a commit that says why. */
    private static final double FLOOR = 0.95;

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", Field.TITLE);
        FIELDS.put("agency", Field.AGENCY);
        FIELDS.put("report_year", Field.REPORT_YEAR);
        FIELDS.put("index_number", Field.INDEX_NUMBER);
        FIELDS.put("document_number", Field.DOCUMENT_NUMBER);
        FIELDS.put("publisher", Field.PUBLISHER);
        FIELDS.put("issue_date", Field.ISSUE_DATE);
        FIELDS.put("period_start", Field.PERIOD_START);
        FIELDS.put("period_end", Field.PERIOD_END);
        FIELDS.put("address", Field.CONTACT_ADDRESS);
        FIELDS.put("postcode", Field.CONTACT_POSTCODE);
        FIELDS.put("phone", Field.CONTACT_PHONE);
        FIELDS.put("fax", Field.CONTACT_FAX);
        FIELDS.put("email", Field.CONTACT_EMAIL);
        FIELDS.put("website", Field.WEBSITE);
    }

    /** Right, wrong or spurious, missed. */
    private static final class Score {
        int right;
        int extra;
        int missed;

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + extra + missed);
        }
    }

    @Test
    void readsTheLabelledOpenings() throws IOException {
        assumeTrue(Files.exists(GOLD), "no gold beside the project");
        MetadataRecognizer recognizer =
                new MetadataRecognizer(Codebook.builtIn().metadata());
        Map<String, Score> scores = new LinkedHashMap<>();
        StringBuilder report = new StringBuilder("\n");
        for (GoldReport gold : GoldReport.read(GOLD)) {
            Metadata found =
                    recognizer.recognize(Documents.of(gold.value("text"))).metadata();
            for (String name : FIELDS.keySet()) {
                score(gold, found, name, scores.computeIfAbsent(name, n -> new Score()), report);
            }
        }
        Score all = new Score();
        scores.forEach((name, score) -> {
            all.right += score.right;
            all.extra += score.extra;
            all.missed += score.missed;
            report.append(line(name, score));
        });
        report.append(line("micro", all));
        Files.writeString(Path.of("target", "gold-metadata.txt"), report);
        assertTrue(all.f1() >= FLOOR, report.toString());
    }

    private static String line(String name, Score s) {
        return String.format(
                Locale.ROOT,
                "%-16s right %4d extra %3d missed %3d  F1 %.3f%n",
                name,
                s.right,
                s.extra,
                s.missed,
                s.f1());
    }

    private static void score(GoldReport gold, Metadata found, String name, Score score, StringBuilder report) {
        Field field = name.equals("issue_date") ? dateField(gold) : Objects.requireNonNull(FIELDS.get(name));
        boolean built = field == Field.TITLE && found.titleBuilt();
        String expected = folded(gold.value(name));
        String actual = built ? "" : folded(found.value(field));
        if (name.equals("issue_date") && expected.isEmpty()) {
            return;
        }
        if (expected.equals(actual)) {
            score.right += expected.isEmpty() ? 0 : 1;
            return;
        }
        score.missed += expected.isEmpty() ? 0 : 1;
        score.extra += actual.isEmpty() ? 0 : 1;
        report.append(
                String.format(Locale.ROOT, "%s %s: gold '%s' read '%s'%n", gold.value("id"), name, expected, actual));
    }

    private static Field dateField(GoldReport gold) {
        String label = gold.value("date_label");
        if (label.equals("(落款)")) {
            return Field.SIGNED_DATE;
        }
        return label.matches(".*(成文|生成|产生|產生|发文|發文).*") ? Field.ISSUE_DATE : Field.PUBLISH_DATE;
    }

    private static String folded(String value) {
        return Arrays.stream(value.replace("; ", "、").split("、", -1))
                .map(part -> part.replaceAll("\\s+", ""))
                .collect(Collectors.joining("、"));
    }
}
