package nianbao.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.codebook.Indicator;
import nianbao.codebook.StandardUnits;
import nianbao.document.Span;
import nianbao.quantity.Qualifier;
import nianbao.read.RawFile;
import nianbao.record.Correction;
import nianbao.record.Evidence;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.State;
import nianbao.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A researcher's corrections of one report. Each is applied where the report still gives the old value, and listed; one
 * that no longer fits is left alone and listed as stale. Used by one thread for one report.
 */
final class Corrections {
    /** Fields that follow from the agency's name and are corrected after it. */
    private static final Set<Field> DERIVED =
            EnumSet.of(Field.AGENCY_FUNCTION, Field.AGENCY_LEVEL, Field.REGION_CODE, Field.REGION_NAME);

    private final List<Correction> corrections;
    private final StandardUnits units;
    private final List<Finding> findings = new ArrayList<>();

    Corrections(List<Correction> all, SourceDocument source, StandardUnits units) {
        this.units = units;
        this.corrections =
                all.stream().filter(correction -> correction.isAbout(source)).toList();
    }

    /** Names the corrections of a file's reports by their content, so that its result is made anew when they change. */
    static String fingerprint(List<Correction> all, RawFile file) {
        return all.stream()
                .filter(correction -> correction.isAbout(file.id(), file.location()))
                .map(Correction::toString)
                .collect(Collectors.joining("\n"));
    }

    /** What was applied and what was not, so far. */
    List<Finding> findings() {
        return findings;
    }

    /** The fields that a report states, corrected. */
    Metadata stated(Metadata metadata) {
        return fields(metadata, false);
    }

    /** The fields that follow from the agency's name, corrected. */
    Metadata derived(Metadata metadata) {
        return fields(metadata, true);
    }

    private Metadata fields(Metadata metadata, boolean isDerived) {
        Metadata corrected = metadata;
        for (Correction correction : corrections) {
            Field field = correction.field();
            if (field != null && DERIVED.contains(field) == isDerived) {
                corrected = field(corrected, field, correction);
            }
        }
        return corrected;
    }

    private Metadata field(Metadata metadata, Field field, Correction correction) {
        String present = metadata.value(field);
        Span place = metadata.chosen(field).stream()
                .map(FieldCandidate::span)
                .filter(span -> span != null)
                .findFirst()
                .orElse(null);
        if (!present.equals(correction.oldValue())) {
            stale(correction, present, place);
            return metadata;
        }
        List<FieldCandidate> candidates = new ArrayList<>();
        for (FieldCandidate candidate : metadata.candidates()) {
            candidates.add(candidate.field() == field ? candidate.withChosen(false) : candidate);
        }
        String value = correction.newValue();
        if (!value.isEmpty()) {
            candidates.add(new FieldCandidate(
                    field, value, value, "", null, FieldCandidate.Origin.DERIVED, correction.rule(), 1, true));
        }
        applied(correction, place);
        return new Metadata(candidates, metadata.titleBuilt() && field != Field.TITLE);
    }

    /** The values with the corrected ones in front of those they replace. */
    List<Observation> values(List<Observation> values, Function<String, Indicator> indicators) {
        List<Observation> corrected = new ArrayList<>(values);
        for (Correction correction : corrections) {
            if (correction.field() == null) {
                value(correction, values, indicators.apply(correction.indicator()))
                        .ifPresent(value -> corrected.add(0, value));
            }
        }
        return corrected;
    }

    private Optional<Observation> value(Correction correction, List<Observation> values, Indicator indicator) {
        List<Observation> present = values.stream()
                .filter(value -> value.indicator().equals(correction.indicator())
                        && value.applicant().equals(correction.applicant())
                        && value.period() == Observation.Period.YEAR)
                .toList();
        Optional<Observation> old =
                present.stream().filter(value -> isOld(correction, value)).findFirst();
        boolean wasAbsent =
                correction.oldValue().isEmpty() && present.stream().noneMatch(value -> value.value() != null);
        if (old.isEmpty() && !wasAbsent) {
            String now = present.stream().map(Corrections::printed).distinct().collect(Collectors.joining("、"));
            stale(
                    correction,
                    now,
                    present.isEmpty() ? null : present.get(0).evidence().span());
            return Optional.empty();
        }
        Span place =
                present.isEmpty() ? null : old.orElse(present.get(0)).evidence().span();
        applied(correction, place);
        return Optional.of(corrected(correction, old.orElse(null), indicator, place));
    }

    private static boolean isOld(Correction correction, Observation value) {
        BigDecimal number = value.value();
        try {
            return number != null
                    && !correction.oldValue().isEmpty()
                    && number.compareTo(new BigDecimal(correction.oldValue())) == 0;
        } catch (NumberFormatException e) {
            return false; // no number ever was the value
        }
    }

    private static String printed(Observation value) {
        BigDecimal number = value.value();
        return number == null
                ? value.state().code()
                : number.stripTrailingZeros().toPlainString();
    }

    private Observation corrected(
            Correction correction, @Nullable Observation old, Indicator indicator, @Nullable Span place) {
        BigDecimal number = correction.newValue().isEmpty() ? null : new BigDecimal(correction.newValue());
        String unit = old == null ? indicator.unit() : old.unit();
        BigDecimal standard =
                number != null && units.isMoney(indicator) ? units.money(indicator, number, unit) : number;
        Span span = place == null ? new Span(0, 0) : place;
        String quote = old == null ? "" : old.evidence().quote();
        return new Observation(
                correction.indicator(),
                correction.applicant(),
                Observation.Period.YEAR,
                number,
                number == null ? "" : unit,
                number == null ? State.BLANK : State.CORRECTED,
                Qualifier.EXACT,
                Observation.Origin.CORRECTION,
                old == null ? "" : old.section(),
                new Evidence(span, quote, correction.rule(), 1),
                List.of(),
                standard,
                standard == null ? "" : indicator.unit(),
                false);
    }

    private void applied(Correction correction, @Nullable Span place) {
        findings.add(new Finding(
                "correction_applied",
                Severity.NOTE,
                List.of(
                        Long.toString(correction.line()),
                        correction.subject(),
                        correction.oldValue(),
                        correction.newValue(),
                        correction.reason(),
                        correction.author()),
                correction.oldValue(),
                correction.newValue(),
                "",
                place == null ? List.of() : List.of(place)));
    }

    private void stale(Correction correction, String present, @Nullable Span place) {
        findings.add(new Finding(
                "correction_stale",
                Severity.WARNING,
                List.of(Long.toString(correction.line()), correction.subject(), correction.oldValue(), present),
                correction.oldValue(),
                present,
                "",
                place == null ? List.of() : List.of(place)));
    }
}
