package nianbao.pipeline;

import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.codebook.ContextWord;
import nianbao.codebook.MentionRules;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SectionType;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.mention.Mentions;
import nianbao.recognize.table.FormDetector;
import nianbao.text.Segmenter;

/** Tests the rows of context-words.csv: without the word the sentence would be read in another way. */
final class ContextWordExamples implements RowTest {
    /** Where between them all rules for zeros and for replies hold. */
    private static final List<SectionType> SECTIONS =
            List.of(SectionType.ON_REQUEST, SectionType.REVIEW_LITIGATION, SectionType.PROACTIVE);

    private final MentionRules rules;
    private final Segmenter segmenter;
    private final MentionRecognizer recognizer;

    ContextWordExamples(Codebook codebook) {
        this.rules = codebook.mentionRules();
        this.segmenter = ReportExtractor.segmenter(rules.contextWords());
        this.recognizer = ReportExtractor.mentions(codebook, rules, ReportExtractor.scanner(rules));
    }

    @Override
    public boolean matches(RuleRow row, String text) {
        ContextWord word = ContextWord.of(row);
        if (!text.contains(word.word())) {
            return false;
        }
        MentionRecognizer without = without(word);
        return SECTIONS.stream()
                .map(section -> ExampleText.context(text, section.code(), FormDetector.NARRATIVE))
                .map(context -> word.role() == ContextWord.Role.EVERYBODY ? context.asOwnReport() : context)
                .anyMatch(context -> !read(recognizer, context).equals(read(without, context)));
    }

    /** The segmenter knows the words that open or close a label, and needs to be made anew for these only. */
    private MentionRecognizer without(ContextWord word) {
        MentionRules others = rules.without(word);
        boolean same =
                others.contextWords().fillers().equals(rules.contextWords().fillers());
        return recognizer.with(others, same ? segmenter : ReportExtractor.segmenter(others.contextWords()));
    }

    private static List<Object> read(MentionRecognizer recognizer, MentionContext context) {
        Mentions mentions = recognizer.recognize(context);
        return List.of(mentions.quantities(), mentions.observations());
    }
}
