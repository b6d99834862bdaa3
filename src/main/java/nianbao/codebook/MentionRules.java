package nianbao.codebook;

import java.util.List;
import nianbao.quantity.MeasureWord;

/**
 * The rule data behind counts and zeros in running text.
 *
 * @param labels wordings that name an indicator
 * @param zeroPhrases wordings that say a zero in words
 * @param zeroItems things that may be said to be none
 * @param contextWords words around a number
 * @param measureWords units behind a number
 */
public record MentionRules(
        List<LabelRule> labels,
        List<ZeroPhrase> zeroPhrases,
        List<ZeroItem> zeroItems,
        ContextWords contextWords,
        List<MeasureWord> measureWords) {
    public MentionRules {
        labels = List.copyOf(labels);
        zeroPhrases = List.copyOf(zeroPhrases);
        zeroItems = List.copyOf(zeroItems);
        measureWords = List.copyOf(measureWords);
    }
}
