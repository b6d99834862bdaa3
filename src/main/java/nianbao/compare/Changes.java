package nianbao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.compare.StoredValue.Gap;

/**
 * Compares the values of two reports: those of one form one by one, those of different forms through crosswalk.csv
 * only. Values of the year; cumulative ones are left out. Immutable.
 */
final class Changes {
    private final CodebookOrder order;
    private final Harmonized harmonized;
    private final Notes notes;

    Changes(CodebookOrder order, Harmonized harmonized, Notes notes) {
        this.order = order;
        this.harmonized = harmonized;
        this.notes = notes;
    }

    /** Every value that one of the two reports states, then the harmonized ones if their forms differ. */
    List<Change> between(StoredReport from, StoredReport to) {
        boolean sameForm = from.form() == to.form();
        List<Change> changes = new ArrayList<>();
        for (ValueKey key : union(from.values().keys(), to.values().keys())) {
            boolean stated = !isNothing(from.value(key)) || !isNothing(to.value(key));
            if (stated && !key.cumulative()) {
                changes.add(sameForm ? plain(key, from, to) : acrossForms(key, from, to));
            }
        }
        if (!sameForm) {
            for (String name : harmonized.shared(from.form(), to.form())) {
                ValueKey key = new ValueKey(name, "", false);
                StoredValue before = harmonized.value(name, from);
                StoredValue after = harmonized.value(name, to);
                if (!isNothing(before) || !isNothing(after)) {
                    changes.add(change(key, before, after, harmonized.caveat(name, from.form(), to.form())));
                }
            }
        }
        return changes;
    }

    /** The keys of both lists once, both being in codebook order. */
    private List<ValueKey> union(List<ValueKey> ones, List<ValueKey> others) {
        List<ValueKey> union = new ArrayList<>(Math.max(ones.size(), others.size()));
        int one = 0;
        int other = 0;
        while (one < ones.size() || other < others.size()) {
            int order = one == ones.size()
                    ? 1
                    : other == others.size() ? -1 : this.order.compare(ones.get(one), others.get(other));
            union.add(order <= 0 ? ones.get(one) : others.get(other));
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return union;
    }

    private static boolean isNothing(StoredValue value) {
        return value.gap() == Gap.ABSENT || value.gap() == Gap.BLANK;
    }

    private Change plain(ValueKey key, StoredReport from, StoredReport to) {
        return change(key, from.value(key), to.value(key), "");
    }

    private Change acrossForms(ValueKey key, StoredReport from, StoredReport to) {
        boolean earlier = from.values().holds(key);
        String forms =
                notes.common("forms.differ", from.form().code(), to.form().code());
        String see = harmonized
                .covering(key, earlier ? from.form() : to.form(), earlier ? to.form() : from.form())
                .map(name -> notes.common("see.harmonized", name))
                .orElseGet(() -> notes.common("not.in.crosswalk"));
        return new Change(key, from.value(key), to.value(key), false, forms + see);
    }

    private Change change(ValueKey key, StoredValue from, StoredValue to, String caveat) {
        List<String> said = new ArrayList<>();
        if (from.number() == null) {
            said.add(notes.common("from." + from.gap().name().toLowerCase(Locale.ROOT)));
        }
        if (to.number() == null) {
            said.add(notes.common("to." + to.gap().name().toLowerCase(Locale.ROOT)));
        }
        boolean comparable = said.isEmpty();
        if (comparable && !from.unit().equals(to.unit())) {
            said.add(notes.common("units.differ", from.unit(), to.unit()));
            comparable = false;
        }
        if (comparable && from.number() != null && from.number().signum() <= 0) {
            said.add(notes.common(from.number().signum() == 0 ? "base.zero" : "base.negative"));
        }
        if (from.approximate() || to.approximate()) {
            said.add(notes.common("approximate"));
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
            said.add(notes.common(key, value.missing()));
        }
    }
}
