package nianbao.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.csv.CsvWriter;
import nianbao.export.WholeFiles;

/** Writes {@code evaluation.csv} and {@code evaluation.html}. */
public final class EvaluationFiles {
    private final Words words;

    public EvaluationFiles(Words words) {
        this.words = words;
    }

    /** Writes both files into a folder, which is made if missing; each appears whole or not at all. */
    public void write(Evaluation evaluation, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "evaluation.csv", csv(evaluation));
        write(folder, "evaluation.html", new MistakePage(words).html(evaluation));
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Path aside = folder.resolve("." + name);
        Files.write(aside, content.getBytes(StandardCharsets.UTF_8));
        WholeFiles.move(aside, folder.resolve(name));
    }

    private static String csv(Evaluation evaluation) {
        StringBuilder out = new StringBuilder(CsvWriter.BYTE_ORDER_MARK);
        out.append("group,name,match,gold,read,right,precision,recall,f1,confidence\r\n");
        CsvWriter csv = new CsvWriter(out);
        for (Score score : evaluation.scores()) {
            csv.text(score.group()).text(score.name()).text(score.match());
            csv.plain(Integer.toString(score.gold()))
                    .plain(Integer.toString(score.read()))
                    .plain(Integer.toString(score.right()));
            csv.plain(ScoreTable.shown(score.precision()))
                    .plain(ScoreTable.shown(score.recall()))
                    .plain(ScoreTable.shown(score.f1()))
                    .plain("");
            csv.endRow();
        }
        for (RuleScore rule : evaluation.rules()) {
            csv.text("rule").text(rule.rule()).text("strict").plain("");
            csv.plain(Integer.toString(rule.read())).plain(Integer.toString(rule.right()));
            csv.plain(rule.precision().toPlainString()).plain("").plain("");
            csv.plain(rule.confidence().toPlainString());
            csv.endRow();
        }
        return out.toString();
    }
}
