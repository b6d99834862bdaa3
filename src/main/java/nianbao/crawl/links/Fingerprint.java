package nianbao.crawl.links;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text's SimHash (Charikar 2002) over its runs of four characters: 64 bits that differ in few places where texts differ
 * in few. Each run counts once, however often it stands there: otherwise the tables of the official form, which are all
 * alike, would decide. Of the 57 web pages in corpus/ the nearest two different reports are 10 bits apart.
 */
final class Fingerprint {
    static final long NONE = 0;

    private static final int RUN = 4;

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
        for (long run : runs(text)) {
            long hash = mixed(run);
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

    /** The different runs, each run's four code units as one number. */
    private static Set<Long> runs(String text) {
        Set<Long> runs = new HashSet<>();
        long run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = (run << Character.SIZE) | text.charAt(i);
            if (i >= RUN - 1) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** Spreads the bits of a number (the finalizer of SplitMix64). */
    private static long mixed(long run) {
        long hash = (run ^ (run >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
