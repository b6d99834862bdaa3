package nianbao.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.source.SourceId;

/**
 * Labelled reports.
 *
 * @param reports by file name and line
 * @param digest SHA-256 over labels and reports, so that floors are of this gold and no other
 */
public record GoldSet(List<GoldReport> reports, String digest) {
    public GoldSet {
        reports = List.copyOf(reports);
    }

    /**
     * Reads all {@code *.jsonl} files of a folder, or one such file.
     *
     * @throws GoldException if there is none, or one is wrong
     */
    public static GoldSet read(Path folder) throws IOException {
        List<GoldReport> reports = new GoldReader().read(folder);
        if (reports.isEmpty()) {
            throw new GoldException(folder + ": no labelled report in any *.jsonl");
        }
        StringBuilder all = new StringBuilder();
        for (Path file : GoldReader.files(folder)) {
            all.append(Files.readString(file, StandardCharsets.UTF_8));
        }
        reports.forEach(report -> all.append(report.content().reportId()));
        return new GoldSet(reports, SourceId.digest(all.toString()));
    }
}
