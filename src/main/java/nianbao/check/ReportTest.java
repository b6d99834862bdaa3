package nianbao.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.record.Field;
import nianbao.record.Metadata;
import nianbao.record.Section;
import nianbao.record.Status;

/** Tells reports from list pages, login pages and error pages, and reports that came out whole from those that did not. */
public final class ReportTest {
    /** Sections that any bulletin may have; they do not make a page a report. */
    private static final Set<String> COMMON = Set.of("preamble", "other", "attachments", "overview", "problems");

    private static final List<String> SUBJECTS = List.of("信息公开", "政务公开", "公开信息", "政府信息", "主动公开", "年度报告");
    /** A report page may name one other report (last year's, or its own under a shorter title); a list names many. */
    private static final int MOST_OTHER_TITLES = 1;

    /** 某县编制的2012年度报告。全文由…: the sentence that follows says what the report just named consists of. */
    private static final Pattern PARTS =
            Pattern.compile("(?:年度报告|年报)[^。\\n]{0,40}。(?:本?年报|本?报告|本年度报告|报告)?(?:全文)?(?:共|主要)?(?:由|包括|分为)");

    private ReportTest() {}

    /**
     * True if the page is an annual report: it carries a statistics table; or it states a period of statistics; or it
     * does not list reports, speaks of disclosure and has a report's title, a numbered section that only such reports
     * have, or a year and either numbered sections or the sentence that says what the report consists of.
     *
     * @param text compact folded text of the document
     * @param otherTitles distinct lines that read as titles of other reports
     */
    public static boolean isReport(
            String text, List<Section> sections, Metadata metadata, boolean hasForm, int otherTitles) {
        if (hasForm || metadata.has(Field.PERIOD_START)) {
            return true;
        }
        if (otherTitles > MOST_OTHER_TITLES) {
            return false;
        }
        List<Section> numbered =
                sections.stream().filter(section -> !section.number().isEmpty()).toList();
        boolean typical = numbered.stream().anyMatch(section -> !COMMON.contains(section.type()));
        boolean titled = metadata.has(Field.TITLE) && !metadata.titleBuilt();
        return SUBJECTS.stream().anyMatch(text::contains)
                && (titled || typical || isYearly(text, metadata, !numbered.isEmpty()));
    }

    private static boolean isYearly(String text, Metadata metadata, boolean numbered) {
        return metadata.has(Field.REPORT_YEAR)
                && (numbered
                        || (metadata.has(Field.AGENCY) && PARTS.matcher(text).find()));
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
