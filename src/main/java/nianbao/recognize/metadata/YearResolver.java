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
    private static final double TITLE = 0.98;
    private static final double PERIOD = 0.95;

    private final List<MetadataPattern> patterns;
    private final Words words;

    YearResolver(MetadataVocabulary vocabulary, Words words) {
        this.words = words;
        patterns = vocabulary.patterns("year");
    }

    /** Adds the years the page states. */
    void read(Page page, Draft draft) {
        draft.best(Field.TITLE).ifPresent(title -> fromTitle(title, draft));
        Optional<FieldCandidate> period = draft.best(Field.PERIOD_END).or(() -> draft.best(Field.PERIOD_START));
        period.ifPresent(date -> draft.add(year(date, date.value().substring(0, 4), "year_of_period", PERIOD)));
        for (MetadataPattern rule : patterns) {
            Wording.all(rule, page.plain(), page.bodyStart(), page.openingEnd()).stream()
                    .findFirst()
                    .ifPresent(match -> draft.add(page.candidate(
                            Field.REPORT_YEAR,
                            match.of(page.text()),
                            match.start(),
                            match.end(),
                            "",
                            rule.rule(),
                            rule.confidence())));
        }
        compare(draft);
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
        Optional<FieldCandidate> title = of("year_in_title", draft).or(() -> of("year_stated", draft));
        Optional<FieldCandidate> period = of("year_of_period", draft);
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
