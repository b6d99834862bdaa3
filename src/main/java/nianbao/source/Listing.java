package nianbao.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a walk finds; used by one thread. */
final class Listing {
    private final List<Input> items = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private int skipped;

    void add(String location, MediaType mediaType, Origin origin) {
        add(location, mediaType, origin, null);
    }

    void add(String location, MediaType mediaType, Origin origin, @Nullable Provenance provenance) {
        if (mediaType == MediaType.OTHER) {
            skip();
        } else if (mediaType.readable()) {
            items.add(new Input(location, origin, provenance));
        } else {
            refuse(location, mediaType.unsupportedReason(), "");
        }
    }

    void skip() {
        skipped++;
    }

    void refuse(String location, String reason, String detail) {
        unusable.add(new Unusable(location, "open", reason, detail));
    }

    void refuse(String location, String reason, IOException cause) {
        if (cause instanceof OpeningException opening) {
            refuse(location, opening.reason(), opening.detail());
        } else {
            refuse(location, reason, OpeningException.detailOf(cause));
        }
    }

    /** How many inputs and refusals there are so far. */
    int size() {
        return items.size() + unusable.size();
    }

    Inputs sorted(Archives archives) {
        items.sort(Comparator.comparing(Input::location, CodePointOrder.INSTANCE));
        unusable.sort(Comparator.comparing(Unusable::location, CodePointOrder.INSTANCE));
        return new Inputs(items, skipped, unusable, archives);
    }
}
