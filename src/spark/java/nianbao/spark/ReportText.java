package nianbao.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The text of a report, on its way to the task that compares its agency's. */
record ReportText(String reportId, String text) implements Serializable {
    /** @param text null where Spark reads an empty text */
    static ReportText of(String reportId, @Nullable String text) {
        return new ReportText(reportId, text == null ? "" : text);
    }
}
