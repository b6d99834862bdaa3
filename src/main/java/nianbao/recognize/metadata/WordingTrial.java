package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;

/** What one wording of metadata-patterns.csv yields by itself: for those who test the rules. Immutable. */
public final class WordingTrial {
    private static final String NAMES_AN_AGENCY = "agency";
    private static final String TITLE = "title";

    private final Words words;
    private final AgencyName names;

    /** Wordings with these word lists. */
    public WordingTrial(MetadataVocabulary vocabulary) {
        words = new Words(vocabulary);
        names = new AgencyName(words);
    }

    /** The value of the first match in the text. */
    public Optional<String> value(MetadataPattern pattern, String text) {
        if (pattern.anchors().isEmpty() || pattern.target().equals(TITLE)) {
            Matcher matcher = pattern.pattern().matcher(text);
            return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
        }
        return Wording.first(List.of(pattern), text, 0, text.length())
                .map(match -> namesAgency(pattern)
                        ? text.substring(names.start(text, match.start(), match.end()), match.end())
                        : match.of(text));
    }

    /** False for a value that no recognizer takes: an agency's name without an organ's word. */
    public boolean isPossible(MetadataPattern pattern, String value) {
        return !namesAgency(pattern) || words.isOrgan(value);
    }

    private static boolean namesAgency(MetadataPattern pattern) {
        return pattern.rule().startsWith(NAMES_AN_AGENCY);
    }
}
