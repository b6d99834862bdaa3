package nianbao.recognize.metadata;

import java.util.List;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.record.Field;

/** Reads the address at which the preamble says the report can be had; relative addresses say nothing. */
final class WebsiteReader {
    /** In a report whose first line is a heading the address stands this near its start. */
    private static final int WITHOUT_PREAMBLE = 600;

    private final MetadataPattern rule;
    private final List<String> verbs;

    WebsiteReader(MetadataVocabulary vocabulary) {
        rule = vocabulary.patterns("website").get(0);
        verbs = vocabulary.words("website_verb");
    }

    /** Adds every address of the preamble, in order. */
    void read(Page page, Draft draft) {
        String text = page.text();
        int from = page.bodyStart();
        int preamble = Math.min(page.firstHeading(), page.openingEnd());
        int to = Math.min(page.openingEnd(), Math.max(preamble, from + WITHOUT_PREAMBLE));
        for (Wording.Match match : Wording.all(rule, text, from, to)) {
            String after = text.substring(match.end(), Math.min(text.length(), match.end() + 25));
            boolean mail = match.start() > 0 && text.charAt(match.start() - 1) == '@';
            if (!mail && (match.start() < preamble || verbs.stream().anyMatch(after::contains))) {
                String value = page.printed(match.start(), match.end());
                draft.add(page.candidate(Field.WEBSITE, value, match));
            }
        }
    }
}
