package nianbao.recognize.mention;

import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/** Tells of whom a statement speaks where it is not the reporting agency. Immutable. */
final class Bodies {
    private final ContextWords words;

    Bodies(ContextWords words) {
        this.words = words;
    }

    /** True if a word of the role stands in this stretch, and not behind another body: 我局及下属单位. */
    boolean areNamed(Role role, String text, int from, int to) {
        int at = words.find(role, text, from, to);
        while (at > from && PlainWords.JOINTS.indexOf(text.charAt(at - 1)) >= 0) {
            at = words.find(role, text, at + 1, to);
        }
        return at >= 0;
    }
}
