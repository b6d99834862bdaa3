package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.codebook.MetadataPattern;

/**
 * Looks for a wording in a text. A match begins at one of the wording's anchors, or where the run of Chinese or of Latin
 * characters begins that leads up to the anchor; so a long text costs little.
 */
final class Wording {
    /** No wording is longer. */
    private static final int LONGEST = 260;
    /** The longest name of an organ in the base has 29 characters. */
    private static final int LONGEST_RUN = 60;

    private static final int[] NOWHERE = {};

    private Wording() {}

    /**
     * Where a wording's value stands.
     *
     * @param start of the value
     * @param end of the value, exclusive
     */
    record Match(MetadataPattern rule, int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** The first match of the first of these rules that has one. */
    static Optional<Match> first(List<MetadataPattern> rules, String text, int from, int to) {
        for (MetadataPattern rule : rules) {
            List<Match> found = all(rule, text, from, to);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Every match of a rule between two offsets, in order; without overlaps. */
    static List<Match> all(MetadataPattern rule, String text, int from, int to) {
        List<Match> found = new ArrayList<>();
        Matcher matcher =
                rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int free = from;
        int tried = -1;
        for (int anchor : anchors(rule, text, from, to)) {
            int run = Math.max(free, runStart(text, anchor));
            boolean matched = run != tried && run <= anchor && tryAt(rule, matcher, run, to, found);
            if (!matched && run != anchor && anchor >= free) {
                matched = tryAt(rule, matcher, anchor, to, found);
            }
            tried = run;
            free = matched ? found.get(found.size() - 1).end() : free;
        }
        return found;
    }

    private static boolean tryAt(MetadataPattern rule, Matcher matcher, int at, int to, List<Match> found) {
        if (!matcher.region(at, Math.min(to, at + LONGEST)).lookingAt()) {
            return false;
        }
        boolean group = matcher.groupCount() > 0 && matcher.start(1) >= 0;
        int start = group ? matcher.start(1) : matcher.start();
        int end = group ? matcher.end(1) : matcher.end();
        return found.add(new Match(rule, start, end));
    }

    private static int[] anchors(MetadataPattern rule, String text, int from, int to) {
        int[] places = NOWHERE;
        int count = 0;
        for (String anchor : rule.anchors()) {
            for (int at = text.indexOf(anchor, from); at >= 0 && at < to; at = text.indexOf(anchor, at + 1)) {
                places = count < places.length ? places : Arrays.copyOf(places, 2 * count + 4);
                places[count++] = at;
            }
        }
        int[] sorted = Arrays.copyOf(places, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where the run of characters of one kind, Chinese or Latin, that leads up to this place starts. */
    private static int runStart(String text, int at) {
        int start = at;
        boolean han = at > 0 && isHan(text.charAt(at - 1));
        while (start > 0 && at - start < LONGEST_RUN && continues(text.charAt(start - 1), han)) {
            start--;
        }
        // A colon or slash in front of a Latin run belongs to what stands before it.
        while (!han && start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean continues(char c, boolean han) {
        return han ? isHan(c) : (c < 0x80 && (Character.isLetterOrDigit(c) || "./:-".indexOf(c) >= 0));
    }

    /** Where the run of Chinese characters that leads up to this place starts, at most so many characters before it. */
    static int hanStart(String text, int at, int longest) {
        int start = at;
        while (start > 0 && at - start < longest && isHan(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
