package nianbao.recognize.mention;

import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/** Tells whether words beside a thing leave it whole: 公民提出的申请 is every application, 贷款申请 is another thing. Immutable. */
final class PlainWords {
    /** Signs and words that join two things. */
    static final String JOINTS = "、和及与或并且暨";

    private final ContextWords words;

    PlainWords(ContextWords words) {
        this.words = words;
    }

    /** True if the stretch narrows nothing: 任何形式的, 公民提出的, 信函等形式的. */
    boolean narrowNothing(String stretch) {
        int at = 0;
        for (int open = words.find(Role.OPEN_LIST, stretch, 0, stretch.length());
                open >= 0;
                open = words.find(Role.OPEN_LIST, stretch, at, stretch.length())) {
            at = words.prefixEnd(Role.OPEN_LIST, stretch, open, stretch.length());
        }
        while (at < stretch.length()) {
            int next = Math.max(
                    words.prefixEnd(Role.FILLER, stretch, at, stretch.length()),
                    words.prefixEnd(Role.PLAIN, stretch, at, stretch.length()));
            char c = stretch.charAt(at);
            if (next == at && Character.isLetterOrDigit(c) && JOINTS.indexOf(c) < 0) {
                return false;
            }
            at = Math.max(next, at + 1);
        }
        return true;
    }
}
