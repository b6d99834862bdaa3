package nianbao.check;

import java.util.List;
import java.util.Set;
import nianbao.record.Field;
import nianbao.record.Metadata;
import nianbao.record.Section;
import nianbao.record.Status;

/** Tells reports from list pages, login pages and error pages, and reports that came out whole from those that did not. */
public final class ReportTest {
    /** Sections that any bulletin may have; they do not make a page a report. */
    private static final Set<String> COMMON = Set.of("preamble", "other", "attachments", "overview", "problems");

    private static final String SUBJECT = "信息公开";
    /** A report page may name one other report (last year's, or its own under a shorter title); a list names many. */
    private static final int MOST_OTHER_TITLES = 1;

    private ReportTest() {}

    /**
     * True if the page is an annual report: it carries a statistics table, or sections only such reports have, or one
     * title of a report and not a list of them.
     *
     * @param text compact folded text of the document
     * @param otherTitles distinct lines that read as titles of other reports
     */
    public static boolean isReport(
            String text, List<Section> sections, Metadata metadata, boolean hasForm, int otherTitles) {
        if (hasForm) {
            return true;
        }
        long typical = sections.stream()
                .map(Section::type)
                .distinct()
                .filter(type -> !COMMON.contains(type))
                .count();
        boolean titled = metadata.has(Field.TITLE) && !metadata.titleBuilt() && otherTitles <= MOST_OTHER_TITLES;
        boolean stated = metadata.has(Field.PERIOD_START) || metadata.has(Field.REPORT_YEAR);
        return typical >= 2
                || (typical == 1 && (titled || stated))
                || (titled && text.contains(SUBJECT))
                || (stated && sections.size() > 1 && text.contains(SUBJECT));
    }

    /** The status of a report, once its findings are known. */
    public static Status status(Metadata metadata, List<Section> sections, boolean errorsOrWarnings) {
        boolean sectioned = sections.stream().anyMatch(section -> section.level() > 0);
        if (!metadata.has(Field.REPORT_YEAR) || !metadata.has(Field.AGENCY) || !sectioned) {
            return Status.REVIEW;
        }
        return errorsOrWarnings ? Status.FINDINGS : Status.OK;
    }
}
