package nianbao.recognize.metadata;

import java.util.Locale;
import java.util.Map;
import nianbao.document.MetaTag;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;

/** Reads the tags of the government web-site guideline (国办发〔2017〕47号); what the page shows comes before them. */
final class MetaTagReader {
    private static final double SURE = 0.6;
    private static final Map<String, Field> FIELDS =
            Map.of("pubdate", Field.PUBLISH_DATE, "contentsource", Field.PUBLISHER);

    private final Words words;

    MetaTagReader(Words words) {
        this.words = words;
    }

    /** Adds what the page's head says. */
    void read(Page page, Draft draft) {
        for (MetaTag tag : page.document().metaTags()) {
            Field field = FIELDS.get(tag.name().toLowerCase(Locale.ROOT));
            String content = tag.content().strip();
            if (field == Field.PUBLISHER && !words.isEmpty(content) && !words.isEditor(content)) {
                draft.add(candidate(field, content, tag));
            } else if (field == Field.PUBLISH_DATE) {
                DateReader.first(content, 0, content.length()).ifPresent(found -> {
                    if (found.date() != null) {
                        draft.add(candidate(field, found.date().toString(), tag));
                    }
                });
            }
        }
    }

    private static FieldCandidate candidate(Field field, String value, MetaTag tag) {
        return new FieldCandidate(
                field, value, tag.content(), tag.name(), null, Origin.META, "meta_" + field.column(), SURE, false);
    }
}
