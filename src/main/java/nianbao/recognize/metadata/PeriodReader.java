package nianbao.recognize.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.recognize.metadata.DateReader.Found;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statistical period in all its wordings. What is printed stays, even where it is odd; a damaged date is
 * repaired only where a single reading of its digits is possible.
 */
final class PeriodReader {
    private static final String START = "(?:(?<y1>20[0-9]{2})\\n?(?:年度?|[./-])?\\(?\\n?(?<m1>[0-9]{1,2})\\n?[月./-]\\n?"
            + "(?<d1>[0-9]{1,2})\\n?[日号]?|(?<g1>20[0-9]{2} ?[0-9]{1,2} ?[0-9]{0,2})日)";
    /** The last wording has no word between its dates: 2018年1月1日始,2018年12月31日止. */
    private static final String MIDDLE =
            "(?:[^0-9。;]{0,24}?(?:至|到|截止|止于|[-—–―~－]{1,2})[^0-9。;,]{0,6}?" + "|[起始],?(?=[^。;]{8,12}[为]?止))";

    private static final String END = "(?:(?:(?<y2>20[0-9]{2})\\n?(?:年度?|[./-])?\\n?)?(?<m2>[0-9]{1,2})\\n?[月./-]\\n?"
            + "(?<d2>[0-9]{1,2})(?![0-9])\\n?[日号]?|(?<g2>(?:20[0-9]{2} ?)?[0-9]{1,2} ?[0-9]{1,2})(?:日|(?=止)))";
    private static final Pattern RANGE = Pattern.compile("(?<![0-9])" + START + MIDDLE + END);
    /** A cue word stands at most this many characters in front of the range. */
    private static final int CUE_WINDOW = 30;

    /** Every start has a year, and every year reported on begins so. */
    private static final String CENTURY = "20";

    private static final String SPELLED_CENTURY = "二";
    private static final Pattern SPELLED_JOINT = Pattern.compile("[起始,]{0,2}至");

    private static final double STATED = 0.96;
    private static final double WHOLE_YEAR = 0.8;
    private static final double REPAIRED = 0.6;

    private final List<String> cues;
    private final List<MetadataPattern> blank;
    private final List<MetadataPattern> endOnly;

    PeriodReader(MetadataVocabulary vocabulary) {
        cues = vocabulary.words("period_cue");
        blank = vocabulary.patterns("period_blank");
        endOnly = vocabulary.patterns("period_end");
    }

    /** Adds the period: the first range that a cue announces, else the first whole year. */
    void read(Page page, Draft draft) {
        String text = page.text();
        Matcher range = RANGE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        Reading fallback = null;
        int end = page.openingEnd();
        for (int at = text.indexOf(CENTURY); at >= 0 && at < end; at = text.indexOf(CENTURY, at + 1)) {
            if (!range.region(at, end).lookingAt()) {
                continue;
            }
            Reading reading = reading(text, range);
            if (isAnnounced(text, range.start(), range.end())) {
                add(page, reading, STATED, draft);
                return;
            }
            fallback = fallback == null && reading.isWholeYear() ? reading : fallback;
        }
        if (fallback != null) {
            add(page, fallback, WHOLE_YEAR, draft);
        } else {
            addSpelled(page, draft);
        }
    }

    /** 自二〇〇九年一月一日起至二〇〇九年十二月三十一日止. */
    private void addSpelled(Page page, Draft draft) {
        String text = page.text();
        for (int at = text.indexOf(SPELLED_CENTURY); at >= 0; at = text.indexOf(SPELLED_CENTURY, at + 1)) {
            Found start = DateReader.spelledAt(text, at).orElse(null);
            if (at >= page.openingEnd()) {
                break;
            }
            if (start == null || start.date() == null || !isAnnounced(text, at, start.end())) {
                continue;
            }
            String to = String.valueOf(start.date().getYear());
            int from = SPELLED_JOINT
                            .matcher(text)
                            .region(start.end(), text.length())
                            .lookingAt()
                    ? text.indexOf('至', start.end()) + 1
                    : -1;
            Optional<Found> end = from < 0 ? Optional.empty() : DateReader.spelledAt(text, from, to);
            if (end.isPresent()) {
                LocalDate last = end.get().date();
                add(
                        page,
                        new Reading(
                                start.date(),
                                last,
                                at,
                                start.end(),
                                end.get().start(),
                                end.get().end(),
                                false),
                        STATED,
                        draft);
                return;
            }
        }
        addPartial(page, draft);
    }

    /** A range as read; a date is null where it is damaged beyond repair. */
    private record Reading(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int startAt,
            int startEnd,
            int endAt,
            int endEnd,
            boolean repaired) {
        boolean isWholeYear() {
            return start != null && end != null && start.getDayOfYear() == 1 && end.equals(yearEnd(start.getYear()));
        }
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static Reading reading(String text, Matcher range) {
        boolean startWhole = range.group("m1") != null;
        boolean endWhole = range.group("m2") != null;
        LocalDate start = startWhole
                ? date(range.group("y1"), range.group("m1"), range.group("d1"))
                : DamagedDate.repair(range.group("g1"), "");
        String year = start == null ? "" : String.valueOf(start.getYear());
        LocalDate end = endWhole
                ? date(range.group("y2") == null ? year : range.group("y2"), range.group("m2"), range.group("d2"))
                : DamagedDate.repair(range.group("g2"), year);
        int endAt = range.start(!endWhole ? "g2" : range.group("y2") == null ? "m2" : "y2");
        return new Reading(
                start,
                end,
                range.start(),
                dayEnd(text, range.end(startWhole ? "d1" : "g1")),
                endAt,
                range.end(),
                !startWhole || !endWhole);
    }

    private static int dayEnd(String text, int end) {
        return end < text.length() && "日号".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    private static @Nullable LocalDate date(String year, @Nullable String month, @Nullable String day) {
        return year.isEmpty() || month == null || day == null
                ? null
                : DateReader.day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private boolean isAnnounced(String text, int start, int end) {
        int from = Math.max(0, start - CUE_WINDOW);
        int stop = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start));
        String before = text.substring(Math.max(from, Math.min(stop + 1, start)), start);
        String after = text.substring(end, Math.min(text.length(), end + 8));
        return cues.stream().anyMatch(before::contains) || after.contains("期间");
    }

    private static void add(Page page, Reading reading, double sure, Draft draft) {
        double confidence = reading.repaired() ? REPAIRED : sure;
        String rule = reading.repaired() ? "period_repaired" : "period";
        LocalDate start = reading.start();
        LocalDate end = reading.end();
        if (start != null) {
            draft.add(page.candidate(
                    Field.PERIOD_START, start.toString(), reading.startAt(), reading.startEnd(), "", rule, confidence));
        }
        if (end != null) {
            draft.add(page.candidate(
                    Field.PERIOD_END, end.toString(), reading.endAt(), reading.endEnd(), "", rule, confidence));
        }
        if (reading.repaired() || start == null || end == null) {
            String shown = page.printed(reading.startAt(), reading.endEnd());
            draft.add(Finding.of(
                    start == null || end == null ? "period_damaged" : "period_repaired",
                    Severity.WARNING,
                    List.of(shown),
                    page.span(reading.startAt(), reading.endEnd())));
        }
    }

    private void addPartial(Page page, Draft draft) {
        String text = page.text();
        Optional<Wording.Match> end = Wording.first(endOnly, text, 0, page.openingEnd());
        end.flatMap(m -> DateReader.first(text, m.start(), m.end()))
                .ifPresent(found -> draft.addDate(
                        page,
                        Field.PERIOD_END,
                        found,
                        "",
                        endOnly.get(0).rule(),
                        endOnly.get(0).confidence()));
        if (end.isEmpty()) {
            Wording.first(blank, text, 0, page.openingEnd())
                    .ifPresent(m -> draft.add(Finding.of(
                            "period_blank",
                            Severity.WARNING,
                            List.of(page.printed(m.start(), m.end())),
                            page.span(m.start(), m.end()))));
        }
    }
}
