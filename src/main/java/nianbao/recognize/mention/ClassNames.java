package nianbao.recognize.mention;

import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/** Takes off a class of information what does not tell it from others: 民生事项 of 公开民生事项类信息. Immutable. */
final class ClassNames {
    private static final int SHORTEST = 2;

    private final ContextWords words;

    ClassNames(ContextWords words) {
        this.words = words;
    }

    /** The name without such openings and ends; the name itself where hardly anything would be left. */
    String bare(String name) {
        int start = 0;
        int end = name.length();
        int before;
        do {
            before = end - start;
            int opening = words.prefixEnd(Role.CLASS_START, name, start, end);
            start = end - opening >= SHORTEST ? opening : start;
            int ending = words.suffixStart(Role.CLASS_END, name, start, end);
            end = ending - start >= SHORTEST ? ending : end;
        } while (end - start < before);
        return name.substring(start, end);
    }
}
