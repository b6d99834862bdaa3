package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.text.FoldedText;

/**
 * Says whether a report is about the organ itself (own) or sums up those below it (aggregate). A bureau or a town
 * reports on itself; a region without an organ, or a government whose counts are 全市's, sums up; otherwise unknown.
 */
final class ScopeReader {
    /** Behind the name of a town too: 小水乡人民政府. */
    private static final String GOVERNMENT = "人民政府";

    private final List<MetadataPattern> aggregate;
    private final List<MetadataPattern> own;
    private final List<String> bureaus;
    private final List<String> towns;
    private final List<String> regions;

    ScopeReader(MetadataVocabulary vocabulary, Words words) {
        aggregate = vocabulary.patterns("aggregate");
        own = vocabulary.patterns("own");
        bureaus = words.longestFirst("bureau");
        towns = words.longestFirst("town");
        regions = words.longestFirst("region");
    }

    /** Adds the scope; always exactly one candidate. */
    void read(Page page, Draft draft) {
        String agency = draft.best(Field.AGENCY)
                .map(c -> FoldedText.compact(c.value()).text())
                .orElse("");
        String place =
                agency.endsWith(GOVERNMENT) ? agency.substring(0, agency.length() - GOVERNMENT.length()) : agency;
        if (ends(agency, bureaus) || ends(place, towns)) {
            draft.add(derived("own", "scope_by_agency", 0.9));
            return;
        }
        Optional<Wording.Match> summed = first(aggregate, page, page.bodyStart(), page.footer());
        if (summed.isPresent()) {
            draft.add(page.candidate(Field.SCOPE, "aggregate", summed.get()));
        } else if (ends(agency, regions)) {
            draft.add(derived("aggregate", "scope_by_region", 0.7));
        } else {
            Optional<Wording.Match> self = first(own, page, page.bodyStart(), page.openingEnd());
            draft.add(self.map(match -> page.candidate(Field.SCOPE, "own", match))
                    .orElseGet(() -> derived("unknown", "scope_unknown", 0.5)));
        }
    }

    /** In running text only: 本机关不掌握相关政府信息 is a row of the official form, whoever fills it in. */
    private static Optional<Wording.Match> first(List<MetadataPattern> rules, Page page, int from, int to) {
        return rules.stream()
                .flatMap(rule -> Wording.all(rule, page.plain(), from, to).stream())
                .filter(match -> !inTable(page, match))
                .findFirst();
    }

    private static boolean inTable(Page page, Wording.Match match) {
        int printed = page.span(match.start(), match.end()).start();
        return page.document().tables().stream()
                .anyMatch(table -> table.span().start() <= printed
                        && printed < table.span().end());
    }

    private static boolean ends(String agency, List<String> endings) {
        return endings.stream().anyMatch(agency::endsWith);
    }

    private static FieldCandidate derived(String value, String rule, double sure) {
        return new FieldCandidate(Field.SCOPE, value, value, "", null, Origin.DERIVED, rule, sure, false);
    }
}
