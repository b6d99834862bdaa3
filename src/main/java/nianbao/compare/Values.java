package nianbao.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The values of a report in codebook order; two arrays, because a large data set has a million of them. Immutable. */
final class Values {
    /** Of a report that states nothing. */
    static final Values NONE = of(Map.of(), new CodebookOrder(List.of()));

    private final Comparator<ValueKey> order;
    private final ValueKey[] keys;
    private final StoredValue[] values;

    private Values(Comparator<ValueKey> order, ValueKey[] keys, StoredValue[] values) {
        this.order = order;
        this.keys = keys;
        this.values = values;
    }

    static Values of(Map<ValueKey, StoredValue> map, Comparator<ValueKey> order) {
        ValueKey[] keys = map.keySet().stream().sorted(order).toArray(ValueKey[]::new);
        StoredValue[] values = Arrays.stream(keys)
                .map(key -> map.getOrDefault(key, StoredValue.ABSENT))
                .toArray(StoredValue[]::new);
        return new Values(order, keys, values);
    }

    /** The value, or {@link StoredValue#ABSENT}. */
    StoredValue get(ValueKey key) {
        int place = place(key);
        return place >= 0 ? values[place] : StoredValue.ABSENT;
    }

    boolean holds(ValueKey key) {
        return place(key) >= 0;
    }

    private int place(ValueKey key) {
        int place = Arrays.binarySearch(keys, key, order);
        // Codes that the codebook does not know, the harmonized ones, are all in one place of its order.
        return place >= 0 && keys[place].equals(key) ? place : -1;
    }

    /** What is measured, in codebook order. */
    List<ValueKey> keys() {
        return List.of(keys);
    }

    /** Hands on every value in codebook order. */
    void forEach(BiConsumer<ValueKey, StoredValue> consumer) {
        for (int i = 0; i < keys.length; i++) {
            consumer.accept(keys[i], values[i]);
        }
    }
}
