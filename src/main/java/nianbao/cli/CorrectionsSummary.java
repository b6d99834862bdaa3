package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.export.DataFile;
import nianbao.export.DataSetReader;
import nianbao.record.Correction;

/** Says what came of a corrections file; those of reports that are not in the data set show nowhere else. */
final class CorrectionsSummary {
    private final Messages messages;
    private final WorkOptions options;

    CorrectionsSummary(Messages messages, WorkOptions options) {
        this.messages = messages;
        this.options = options;
    }

    void print(List<Correction> corrections, Path folder) {
        List<String> rules = new ArrayList<>();
        Set<String> known = new HashSet<>();
        try {
            DataSetReader.read(folder, DataFile.FINDINGS, row -> rules.add(row.text("rule")));
            DataSetReader.read(folder, DataFile.SOURCES, row -> {
                known.add(row.text("report_id"));
                known.add(row.text("source"));
            });
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
        String lines = corrections.stream()
                .filter(correction ->
                        !known.contains(correction.reportId().isEmpty() ? correction.source() : correction.reportId()))
                .map(correction -> Long.toString(correction.line()))
                .collect(Collectors.joining(", "));
        int missing = lines.isEmpty() ? 0 : lines.split(", ", -1).length;
        if (!options.quiet || missing > 0) {
            (missing > 0 ? options.err() : options.out())
                    .println(messages.text(
                            "corrections.summary",
                            corrections.size(),
                            times(rules, "correction_applied"),
                            times(rules, "correction_stale"),
                            missing,
                            missing == 0 ? "" : messages.text("corrections.lines", lines)));
        }
    }

    private static long times(List<String> rules, String wanted) {
        return rules.stream().filter(wanted::equals).count();
    }
}
