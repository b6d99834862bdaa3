package nianbao.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nianbao.pipeline.BatchSummary;

/** Says at the end of a run what came of it and which files to open next. */
final class SummaryPrinter {
    /** As many reasons as fit under the eye; the rest is counted. */
    private static final int MAX_REASONS = 5;

    private final Messages messages;
    private final PrintWriter out;

    SummaryPrinter(Messages messages, PrintWriter out) {
        this.messages = messages;
        this.out = out;
    }

    void print(BatchSummary summary, Path folder, Duration elapsed) {
        out.println(messages.text(
                "summary.inputs", summary.reports(), summary.notReports(), summary.failed(), summary.skipped()));
        reasons(summary.failures());
        if (summary.reused() > 0) {
            out.println(messages.text("summary.reused", summary.reused()));
        }
        out.println(messages.text("summary.values", summary.valuesRead(), summary.zerosStated()));
        out.println(messages.text("summary.findings", summary.errors(), summary.warnings()));
        List<String> next = summary.failed() > 0
                ? List.of("failures.csv", "findings.csv", "panel.csv")
                : List.of("reports.csv", "findings.csv", "panel.csv");
        out.println(messages.text("summary.next"));
        next.forEach(file -> out.println("  " + folder.resolve(file)));
        out.println(messages.text("summary.elapsed", seconds(elapsed)));
        out.flush();
    }

    private void reasons(Map<String, Integer> failures) {
        failures.entrySet().stream()
                .limit(MAX_REASONS)
                .forEach(reason -> out.println(messages.text("summary.reason", reason.getKey(), reason.getValue())));
        if (failures.size() > MAX_REASONS) {
            out.println(messages.text("summary.reasons.more", failures.size() - MAX_REASONS));
        }
    }

    private static String seconds(Duration elapsed) {
        return BigDecimal.valueOf(elapsed.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
