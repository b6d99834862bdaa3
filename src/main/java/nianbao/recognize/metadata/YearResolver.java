package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.text.FoldedText;

/**
 * Says which year is reported on: the title's, else the stated period's, else the preamble's, else the first sentence
 * that names one. Never the publishing date's, the index number's or today's; empty if nothing states it.
 */
final class YearResolver {
    private static final String ANNOUNCED = "year_announced";
    private static final double TITLE = 0.98;
    /** Above the wordings of the preamble: 按时公布2010年度报告 may tell of work on the report before. */
    private static final double PERIOD = 0.975;

    private final List<MetadataPattern> patterns;
    private final List<MetadataPattern> announced;
    private final Words words;

    YearResolver(MetadataVocabulary vocabulary, Words words) {
        this.words = words;
        patterns = vocabulary.patterns("year");
        announced = vocabulary.patterns(ANNOUNCED);
    }

    /** Adds the years the page states. */
    void read(Page page, Draft draft) {
        draft.best(Field.TITLE).ifPresent(title -> fromTitle(title, draft));
        Optional<FieldCandidate> period = draft.best(Field.PERIOD_END).or(() -> draft.best(Field.PERIOD_START));
        period.ifPresent(date -> draft.add(year(date, date.value().substring(0, 4), "year_of_period", PERIOD)));
        for (MetadataPattern rule : patterns) {
            Wording.all(rule, page.plain(), page.bodyStart(), page.openingEnd()).stream()
                    .findFirst()
                    .ifPresent(match -> add(page, match, draft));
        }
        addAnnounced(page, draft);
        compare(draft);
    }

    /** The year that the preamble gives the report: 现公布2016年度报告 below a title of 2017. */
    private void addAnnounced(Page page, Draft draft) {
        int end = Math.min(page.firstHeading(), page.openingEnd());
        Wording.first(announced, page.plain(), page.bodyStart(), end).ifPresent(match -> add(page, match, draft));
    }

    private static void add(Page page, Wording.Match match, Draft draft) {
        draft.add(page.candidate(Field.REPORT_YEAR, match.of(page.text()), match));
    }

    private void fromTitle(FieldCandidate title, Draft draft) {
        String folded = FoldedText.compact(title.value()).text();
        words.title(folded).yearOf(folded).ifPresent(value -> draft.add(year(title, value, "year_in_title", TITLE)));
    }

    private static FieldCandidate year(FieldCandidate source, String value, String rule, double sure) {
        Origin origin = source.span() == null ? source.origin() : Origin.DERIVED;
        return new FieldCandidate(
                Field.REPORT_YEAR, value, source.raw(), source.label(), source.span(), origin, rule, sure, false);
    }

    private static void compare(Draft draft) {
        Optional<FieldCandidate> title = of("year_in_title", draft);
        Optional<FieldCandidate> period = of("year_of_period", draft);
        compare(title.or(() -> of("year_stated", draft)), period, draft);
        compare(title.or(() -> period), of(ANNOUNCED, draft), draft);
    }

    private static void compare(Optional<FieldCandidate> title, Optional<FieldCandidate> period, Draft draft) {
        if (title.isPresent()
                && period.isPresent()
                && !title.get().value().equals(period.get().value())) {
            String left = title.get().value();
            String right = period.get().value();
            draft.add(new Finding(
                    "year_conflict",
                    Severity.WARNING,
                    List.of(left, right),
                    left,
                    right,
                    "",
                    Evidences.of(title.get(), period.get())));
        }
    }

    private static Optional<FieldCandidate> of(String rule, Draft draft) {
        return draft.candidates().stream().filter(c -> c.rule().equals(rule)).findFirst();
    }
}
