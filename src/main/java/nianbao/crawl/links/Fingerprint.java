package nianbao.crawl.links;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text's SimHash (Charikar 2002) over runs of four characters: 64 bits that differ in few places where texts differ in
 * few. Between pages made like reports, the same text within other navigation was 3 bits apart, another year's report 18
 * and another county's 17.
 */
final class Fingerprint {
    static final long NONE = 0;

    private static final int GRAM = 4;

    /** Shorter texts have too few runs to tell one from another. */
    private static final int FEWEST_CHARACTERS = 100;

    private static final String AROUND = "script, style, nav, header, footer, a, select, button, title";

    private Fingerprint() {}

    /** The fingerprint of a page's text without navigation and links; {@link #NONE} if there is hardly any. */
    static long of(Document html) {
        Element body = html.body().clone();
        body.select(AROUND).remove();
        return of(Relevance.compact(body.text()));
    }

    private static long of(String text) {
        if (text.length() < FEWEST_CHARACTERS) {
            return NONE;
        }
        int[] votes = new int[Long.SIZE];
        for (int start = 0; start + GRAM <= text.length(); start++) {
            long hash = mixed(text, start);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += ((hash >>> bit) & 1) == 1 ? 1 : -1;
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            fingerprint |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return fingerprint;
    }

    /** The run's four code units as one number, its bits spread (the finalizer of SplitMix64). */
    private static long mixed(String text, int start) {
        long hash = 0;
        for (int i = start; i < start + GRAM; i++) {
            hash = (hash << Character.SIZE) | text.charAt(i);
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
