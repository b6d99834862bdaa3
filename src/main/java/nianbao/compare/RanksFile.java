package nianbao.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.source.CodePointOrder;

/**
 * Writes ranks.csv: the largest value of a group first; equal values share a rank and the next one is passed over (1, 1,
 * 3). A group holds what may be put side by side: the reports of one function, or of one region, on one year, of one
 * scope and in one form ({@code 商务/own/standard_2021}, {@code 371300/own/standard_2021}). Blanks have no rank; a group
 * with a single value is left out.
 */
final class RanksFile {
    private static final Comparator<Group> BY_YEAR_AND_NAME =
            Comparator.comparingInt(Group::year).thenComparing(Group::name, CodePointOrder.INSTANCE);

    private final Comparator<ValueKey> order;
    private final Predicate<ValueKey> chosen;

    RanksFile(Comparator<ValueKey> order, Predicate<ValueKey> chosen) {
        this.order = order;
        this.chosen = chosen;
    }

    private record Group(int year, String name) {}

    private record Entry(StoredReport report, BigDecimal number, String unit) {}

    void write(List<Series> all, Table table) {
        Map<Group, List<StoredReport>> groups = new TreeMap<>(BY_YEAR_AND_NAME);
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                Stream.of(report.function(), report.regionCode())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Group(
                                report.year(),
                                name + "/" + report.scope() + "/"
                                        + report.form().code()))
                        .forEach(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                                .add(report));
            }
        }
        groups.forEach((group, reports) -> rank(group, reports, table));
    }

    /** One group after the other, so that the values of one alone are held. */
    private void rank(Group group, List<StoredReport> reports, Table table) {
        Map<ValueKey, List<Entry>> values = new HashMap<>();
        for (StoredReport report : reports) {
            report.values().forEach((key, value) -> {
                if (value.number() != null && !key.cumulative() && chosen.test(key)) {
                    values.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Entry(report, value.number(), value.unit()));
                }
            });
        }
        values.keySet().stream()
                .sorted(order)
                .forEach(key -> rank(group, key, values.getOrDefault(key, List.of()), table));
    }

    private static void rank(Group group, ValueKey key, List<Entry> entries, Table table) {
        if (entries.size() < 2) {
            return;
        }
        // The sort is stable: equal values stay in the order of region and agency.
        entries.sort(Comparator.comparing(Entry::number).reversed());
        int rank = 1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (i > 0 && entry.number().compareTo(entries.get(i - 1).number()) != 0) {
                rank = i + 1;
            }
            table.number(group.year()).text(group.name()).text(key.indicator()).text(key.applicant());
            table.number(rank).text(entry.report().agency()).text(entry.report().regionCode());
            table.number(entry.number()).text(entry.unit()).number(entries.size());
            table.end();
        }
    }
}
