package nianbao.recognize.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.text.FoldedText;

/** Settles which of two well-founded names is the agency's: the one in the title or the announcement, or the compiler's. */
final class AgencyChoice {
    private static final double SETTLED = 0.935;
    private static final Set<String> TITLE_RULES = Set.of("agency_in_title");
    private static final Set<String> ANNOUNCED_RULES = Set.of(
            "agency_announced", "agency_announced_year_first", "agency_announced_year_last", "agency_announced_plain");
    private static final Set<String> COMPILED_RULES = Set.of("agency_compiled_by", "agency_compiles");
    private static final Set<String> PUBLISHER_RULES = Set.of("agency_is_publisher");

    private final AgencyName names;
    private final Words words;

    AgencyChoice(AgencyName names, Words words) {
        this.names = names;
        this.words = words;
    }

    /**
     * Raises the title's name, or else the announced one, over a compiler's that says less or is only the office of that
     * organ; and the publisher's over a title's that lacks its last sign.
     */
    void settle(Draft draft) {
        Optional<FieldCandidate> title = of(TITLE_RULES, draft).or(() -> of(ANNOUNCED_RULES, draft));
        Optional<FieldCandidate> compiled = of(COMPILED_RULES, draft);
        if (title.isPresent() && compiled.isPresent()) {
            String own = folded(title.get());
            String compiler = folded(compiled.get());
            boolean saysLess = names.isGeneric(compiler) || own.contains(compiler);
            boolean office = names.isOfficeOf(compiler, own) && !names.isFuller(compiler, own);
            if (saysLess || office) {
                replace(title.get(), draft);
            }
        }
        complete(draft);
    }

    /** 临淄区应急管理2024年 in the title, 临淄区应急管理局 as publisher: the title lacks a sign. */
    private void complete(Draft draft) {
        Optional<FieldCandidate> title = of(TITLE_RULES, draft);
        Optional<FieldCandidate> publisher = of(PUBLISHER_RULES, draft);
        if (title.isPresent() && publisher.isPresent()) {
            String own = folded(title.get());
            String full = folded(publisher.get());
            if (full.length() == own.length() + 1 && full.startsWith(own) && !words.isOrgan(own)) {
                replace(publisher.get(), draft);
            }
        }
    }

    private static String folded(FieldCandidate candidate) {
        return FoldedText.compact(candidate.value()).text();
    }

    private static Optional<FieldCandidate> of(Set<String> rules, Draft draft) {
        return draft.candidates().stream()
                .filter(c -> c.field() == Field.AGENCY && rules.contains(c.rule()))
                .max(Comparator.comparingDouble(FieldCandidate::confidence));
    }

    private static void replace(FieldCandidate chosen, Draft draft) {
        List<FieldCandidate> all = draft.candidates();
        all.set(
                all.indexOf(chosen),
                new FieldCandidate(
                        chosen.field(),
                        chosen.value(),
                        chosen.raw(),
                        chosen.label(),
                        chosen.span(),
                        chosen.origin(),
                        chosen.rule(),
                        SETTLED,
                        false));
    }
}
