package nianbao.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.codebook.Indicator;
import nianbao.compare.StoredValue.Gap;

/**
 * Compares the values of two reports: those of one form one by one, those of different forms through crosswalk.csv
 * only. Values of the year; cumulative ones are left out. Immutable.
 */
final class Changes {
    private static final List<String> APPLICANTS = List.of(
            "",
            "natural",
            "business",
            "research",
            "public_interest",
            "legal_service",
            "other_organisation",
            Indicator.TOTAL);

    private final Map<String, Integer> order = new HashMap<>();
    private final Harmonized harmonized;
    private final Notes notes;

    Changes(List<Indicator> indicators, Harmonized harmonized, Notes notes) {
        indicators.forEach(indicator -> order.put(indicator.code(), order.size()));
        this.harmonized = harmonized;
        this.notes = notes;
    }

    /** Codebook order, then by applicant as in the form's columns. */
    Comparator<ValueKey> codebookOrder() {
        return Comparator.comparingInt((ValueKey key) -> order.getOrDefault(key.indicator(), order.size()))
                .thenComparingInt(key -> APPLICANTS.indexOf(key.applicant()))
                .thenComparing(ValueKey::cumulative);
    }

    /** Every value that one of the two reports states, then the harmonized ones if their forms differ. */
    List<Change> between(StoredReport from, StoredReport to) {
        Set<ValueKey> keys = new LinkedHashSet<>(from.values().keySet());
        keys.addAll(to.values().keySet());
        boolean sameForm = from.form() == to.form();
        List<Change> changes = new ArrayList<>();
        keys.stream()
                .filter(key -> !key.cumulative())
                .sorted(codebookOrder())
                .map(key -> sameForm ? plain(key, from, to) : acrossForms(key, from, to))
                .forEach(changes::add);
        if (!sameForm) {
            for (String name : harmonized.shared(from.form(), to.form())) {
                ValueKey key = new ValueKey(name, "", false);
                String caveat = harmonized.caveat(name, from.form(), to.form());
                changes.add(change(key, harmonized.value(name, from), harmonized.value(name, to), caveat));
            }
        }
        changes.removeIf(change -> isNothing(change.from()) && isNothing(change.to()));
        return changes;
    }

    private static boolean isNothing(StoredValue value) {
        return value.gap() == Gap.ABSENT || value.gap() == Gap.BLANK;
    }

    private Change plain(ValueKey key, StoredReport from, StoredReport to) {
        return change(key, from.value(key), to.value(key), "");
    }

    private Change acrossForms(ValueKey key, StoredReport from, StoredReport to) {
        boolean earlier = from.values().containsKey(key);
        String forms = notes.text("forms.differ", from.form().code(), to.form().code());
        String see = harmonized
                .covering(key, earlier ? from.form() : to.form(), earlier ? to.form() : from.form())
                .map(name -> notes.text("see.harmonized", name))
                .orElseGet(() -> notes.text("not.in.crosswalk"));
        return new Change(key, from.value(key), to.value(key), false, forms + see);
    }

    private Change change(ValueKey key, StoredValue from, StoredValue to, String caveat) {
        List<String> said = new ArrayList<>();
        if (from.number() == null) {
            said.add(notes.text("from." + from.gap().name().toLowerCase(Locale.ROOT)));
        }
        if (to.number() == null) {
            said.add(notes.text("to." + to.gap().name().toLowerCase(Locale.ROOT)));
        }
        boolean comparable = said.isEmpty();
        if (comparable && !from.unit().equals(to.unit())) {
            said.add(notes.text("units.differ", from.unit(), to.unit()));
            comparable = false;
        }
        if (comparable && from.number() != null && from.number().signum() <= 0) {
            said.add(notes.text(from.number().signum() == 0 ? "base.zero" : "base.negative"));
        }
        if (from.approximate() || to.approximate()) {
            said.add(notes.text("approximate"));
        }
        addMissing(from, "from.parts", said);
        addMissing(to, "to.parts", said);
        if (!caveat.isEmpty()) {
            said.add(caveat);
        }
        return new Change(key, from, to, comparable, String.join("; ", said));
    }

    private void addMissing(StoredValue value, String key, List<String> said) {
        if (!value.missing().isEmpty()) {
            said.add(notes.text(key, value.missing()));
        }
    }
}
