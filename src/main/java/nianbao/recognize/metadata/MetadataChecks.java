package nianbao.recognize.metadata;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/** Says what looks wrong in metadata that were read; values stay as printed. */
final class MetadataChecks {
    /** The Regulations of 2007 took effect on that day; the first reports start with it. */
    private static final String FIRST_DAY = "2008-05-01";

    private static final String SCHOOL_YEAR = "学年";
    private static final Set<Month> FIRST_MONTHS = EnumSet.of(Month.AUGUST, Month.SEPTEMBER);

    private MetadataChecks() {}

    /** Adds the findings. */
    static void check(Draft draft) {
        checkPeriod(draft);
        checkDates(draft);
        checkCreditCode(draft);
    }

    private static void checkPeriod(Draft draft) {
        Optional<FieldCandidate> start = draft.best(Field.PERIOD_START);
        Optional<FieldCandidate> end = draft.best(Field.PERIOD_END);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        String from = start.get().value();
        String to = end.get().value();
        boolean whole = from.endsWith("-01-01") || from.equals(FIRST_DAY);
        boolean sameYear = from.substring(0, 4).equals(to.substring(0, 4));
        boolean calendar = whole && to.endsWith("-12-31") && sameYear;
        if (!calendar && !isSchoolYear(LocalDate.parse(from), LocalDate.parse(to))) {
            draft.add(new Finding(
                    "period_odd",
                    Severity.WARNING,
                    List.of(from, to),
                    from,
                    to,
                    "",
                    Evidences.of(start.get(), end.get())));
        }
    }

    /** Universities report on the year from September to August. */
    private static boolean isSchoolYear(LocalDate from, LocalDate to) {
        boolean autumn = from.getDayOfMonth() == 1 && FIRST_MONTHS.contains(from.getMonth());
        return autumn && to.equals(from.plusYears(1).minusDays(1));
    }

    /** The last day reported on: of the stated period, else of the school year or the calendar year. */
    private static LocalDate lastDay(Draft draft, String year) {
        Optional<FieldCandidate> period = draft.best(Field.PERIOD_END);
        if (period.isPresent() && period.get().value().startsWith(year)) {
            return LocalDate.parse(period.get().value());
        }
        boolean school = draft.candidates().stream()
                .filter(c -> c.field() == Field.TITLE || c.field() == Field.REPORT_YEAR)
                .anyMatch(c -> c.raw().contains(SCHOOL_YEAR));
        return LocalDate.of(Integer.parseInt(year), school ? 8 : 12, 31);
    }

    private static void checkDates(Draft draft) {
        Optional<FieldCandidate> year = draft.best(Field.REPORT_YEAR);
        if (year.isEmpty()) {
            return;
        }
        LocalDate end = lastDay(draft, year.get().value());
        for (Field field : List.of(Field.ISSUE_DATE, Field.PUBLISH_DATE, Field.SIGNED_DATE)) {
            draft.best(field)
                    .filter(date -> LocalDate.parse(date.value()).isBefore(end))
                    .ifPresent(date -> draft.add(new Finding(
                            "date_before_year_end",
                            Severity.WARNING,
                            List.of(date.value(), year.get().value()),
                            date.value(),
                            year.get().value(),
                            "",
                            Evidences.of(date))));
        }
    }

    private static void checkCreditCode(Draft draft) {
        draft.best(Field.INDEX_NUMBER)
                .filter(number -> IndexNumber.parse(number.value())
                        .filter(index -> index.hasCreditCodeLength()
                                && index.creditCode().isEmpty())
                        .isPresent())
                .ifPresent(number -> draft.add(new Finding(
                        "credit_code_check",
                        Severity.WARNING,
                        List.of(number.value()),
                        number.value(),
                        "",
                        "",
                        Evidences.of(number))));
    }
}
