package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.codebook.ZeroPhrase;
import nianbao.text.PhraseFinder;
import nianbao.text.PhraseFinder.Hit;

/**
 * Finds the phrases that say zero. Where a phrase has a gap, other words of the same clause may stand in it, as those for
 * whom fees were asked of (未向…收取). Immutable.
 */
final class DenialFinder {
    /** Characters; 公民、法人或者其他组织 with what they asked for has some 25. */
    private static final int LONGEST_GAP = 32;

    private static final String CLAUSE_ENDS = "。;,:\n";

    private final PhraseFinder<List<ZeroPhrase>> byFirstPiece;

    DenialFinder(List<ZeroPhrase> phrases) {
        Map<String, List<ZeroPhrase>> pieces = new HashMap<>();
        phrases.forEach(phrase -> pieces.computeIfAbsent(phrase.pieces().get(0), piece -> new ArrayList<>())
                .add(phrase));
        byFirstPiece = new PhraseFinder<>(pieces);
    }

    /** Phrases that do not overlap: from left to right, the longest at each place. */
    List<Hit<ZeroPhrase>> in(String text) {
        List<Hit<ZeroPhrase>> found = new ArrayList<>();
        for (Hit<List<ZeroPhrase>> first : byFirstPiece.all(text)) {
            for (ZeroPhrase phrase : first.value()) {
                int end = end(phrase, text, first.end());
                if (end >= 0) {
                    found.add(new Hit<>(first.start(), end, phrase));
                }
            }
        }
        return PhraseFinder.apart(found);
    }

    /** Behind the last piece of a phrase whose first one ends here; negative if another is missing. */
    private static int end(ZeroPhrase phrase, String text, int from) {
        int at = from;
        for (String piece : phrase.pieces().subList(1, phrase.pieces().size())) {
            int next = text.indexOf(piece, at);
            if (next < 0 || next - at > LONGEST_GAP || holdsClauseEnd(text, at, next)) {
                return -1;
            }
            at = next + piece.length();
        }
        return at;
    }

    private static boolean holdsClauseEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
