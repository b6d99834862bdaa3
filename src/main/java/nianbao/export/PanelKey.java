package nianbao.export;

import java.util.Comparator;
import nianbao.source.CodePointOrder;

/** What names a row of panel.csv; ordered part by part in code point order. */
public record PanelKey(String regionCode, String agency, String scope, String year) implements Comparable<PanelKey> {
    private static final Comparator<PanelKey> ORDER = Comparator.comparing(
                    PanelKey::regionCode, CodePointOrder.INSTANCE)
            .thenComparing(PanelKey::agency, CodePointOrder.INSTANCE)
            .thenComparing(PanelKey::scope, CodePointOrder.INSTANCE)
            .thenComparing(PanelKey::year, CodePointOrder.INSTANCE);

    @Override
    public int compareTo(PanelKey other) {
        return ORDER.compare(this, other);
    }
}
