package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.codebook.MetadataPattern;

/** Looks for a wording in a text, near its anchors only, so that a long text costs little. */
final class Wording {
    /** No wording reaches farther to the left of its anchor. */
    private static final int BEFORE = 100;
    /** No wording reaches farther to the right of its anchor. */
    private static final int AFTER = 160;

    private Wording() {}

    /**
     * Where a wording's value stands.
     *
     * @param start of the value
     * @param end of the value, exclusive
     */
    record Match(MetadataPattern rule, int start, int end, int wholeStart, int wholeEnd) {
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

    /** Every match of a rule between two offsets, in order. */
    static List<Match> all(MetadataPattern rule, String text, int from, int to) {
        List<Match> found = new ArrayList<>();
        Matcher matcher =
                rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        if (rule.anchors().isEmpty()) {
            collect(rule, matcher, from, to, to, found);
            return found;
        }
        int at = from;
        for (int anchor = next(rule, text, at, to); anchor < to; anchor = next(rule, text, at, to)) {
            int start = Math.max(from, Math.max(at == from ? from : lastEnd(found, from), anchor - BEFORE));
            at = Math.max(anchor + 1, collect(rule, matcher, start, Math.min(to, anchor + AFTER), anchor, found));
        }
        return found;
    }

    private static int lastEnd(List<Match> found, int from) {
        return found.isEmpty() ? from : found.get(found.size() - 1).wholeEnd();
    }

    private static int collect(MetadataPattern rule, Matcher matcher, int from, int to, int last, List<Match> found) {
        int end = from;
        matcher.region(from, to);
        while (matcher.find() && matcher.start() <= last) {
            boolean group = matcher.groupCount() > 0 && matcher.start(1) >= 0;
            found.add(new Match(
                    rule,
                    group ? matcher.start(1) : matcher.start(),
                    group ? matcher.end(1) : matcher.end(),
                    matcher.start(),
                    matcher.end()));
            end = matcher.end();
        }
        return end;
    }

    private static int next(MetadataPattern rule, String text, int from, int to) {
        int best = to;
        for (String anchor : rule.anchors()) {
            int at = text.indexOf(anchor, from);
            best = at >= 0 ? Math.min(best, at) : best;
        }
        return best;
    }
}
