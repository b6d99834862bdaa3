package nianbao.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.codebook.ContextWords;
import nianbao.export.Term;
import nianbao.export.TermCounter;
import nianbao.text.FoldedText;
import nianbao.text.Segmenter;
import nianbao.text.Word;

/** Counts a report's words for terms.csv: folded, without signs; the most frequent first, then by code point. */
public final class WordCounter implements TermCounter {
    /** HanLP's nature of punctuation. */
    private static final String SIGN = "w";

    private static final Comparator<Term> MOST_FREQUENT = Comparator.comparingInt((Term term) -> -term.frequency())
            .thenComparing(Term::term)
            .thenComparing(Term::nature);

    private final Segmenter segmenter;

    /** A counter that keeps the codebook's words whole. */
    public WordCounter(ContextWords words) {
        this.segmenter = ReportExtractor.segmenter(words);
    }

    @Override
    public List<Term> count(String text) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Word word : segmenter.words(FoldedText.compact(text).text())) {
            if (!word.nature().startsWith(SIGN) && !word.text().isBlank()) {
                counts.merge(List.of(word.text(), word.nature()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Term(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(MOST_FREQUENT)
                .toList();
    }
}
