package nianbao.recognize.mention;

import java.util.List;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;

/** 信息由2015年的300条增加到2016年的420条: both numbers count what stands in front of 由. Immutable. */
final class Changes {
    private final ContextWords words;

    Changes(ContextWords words) {
        this.words = words;
    }

    /** The number whose words say what a token counts: the one it changed from, else the token itself. */
    int start(Sentence sentence, int index) {
        List<NumberToken> tokens = sentence.tokens();
        int earlier = index - 1;
        while (earlier >= 0 && !tokens.get(earlier).hasValue()) {
            earlier--;
        }
        if (earlier < 0 || word(sentence, earlier) < 0) {
            return index;
        }
        int behind = behindChangeWord(sentence, earlier);
        boolean changed = behind > tokens.get(earlier).end()
                && isTime(sentence, behind, tokens.get(index).start());
        return changed ? earlier : index;
    }

    /** Where the words before a number end: in front of its 由 or 从 if it is what was before a change. */
    int labelEnd(Sentence sentence, int from, int index) {
        NumberToken token = sentence.tokens().get(index);
        boolean changes = behindChangeWord(sentence, index) > token.end();
        int word = changes ? word(sentence, index) : -1;
        return word > from ? word : token.start();
    }

    /** Behind 增加到 directly behind a number; the number's end if none stands there. */
    private int behindChangeWord(Sentence sentence, int index) {
        String text = sentence.text();
        int end = sentence.tokens().get(index).end();
        return words.prefixEnd(Role.CHANGE_TO, text, end, text.length());
    }

    /** The 由 or 从 in front of a number, at most a time between them; -1 if there is none. */
    private int word(Sentence sentence, int index) {
        int at = sentence.tokens().get(index).start();
        String text = sentence.text();
        int word = Math.max(text.lastIndexOf('由', at - 1), text.lastIndexOf('从', at - 1));
        return word >= 0 && isTime(sentence, word + 1, at) ? word : -1;
    }

    /** True if the stretch holds nothing, or a date or 去年, 今年 and perhaps 的. */
    private boolean isTime(Sentence sentence, int from, int to) {
        int end = to > from && sentence.text().charAt(to - 1) == '的' ? to - 1 : to;
        String word = sentence.text().substring(from, end);
        return from == end
                || words.is(Role.PREVIOUS_YEAR, word)
                || words.is(Role.THIS_YEAR, word)
                || sentence.tokens().stream()
                        .anyMatch(token -> token.kind() == Kind.DATE && token.start() == from && token.end() == end);
    }
}
