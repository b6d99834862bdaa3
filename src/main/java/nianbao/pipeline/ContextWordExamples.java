package nianbao.pipeline;

import java.util.Arrays;
import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.codebook.ContextWord;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SectionType;
import nianbao.quantity.QuantityScanner;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.mention.Mentions;
import nianbao.recognize.table.FormDetector;

/** Tests the rows of context-words.csv: without the word the sentence would be read in another way. */
final class ContextWordExamples implements RowTest {
    private final Codebook codebook;
    private final QuantityScanner scanner;
    private final MentionRecognizer recognizer;

    ContextWordExamples(Codebook codebook) {
        this.codebook = codebook;
        this.scanner = ReportExtractor.scanner(codebook.mentionRules());
        this.recognizer = ReportExtractor.mentions(codebook, codebook.mentionRules(), scanner);
    }

    @Override
    public boolean matches(RuleRow row, String text) {
        ContextWord word = ContextWord.of(row);
        MentionRecognizer without =
                ReportExtractor.mentions(codebook, codebook.mentionRules().without(word), scanner);
        return Arrays.stream(SectionType.values())
                .map(section -> ExampleText.context(text, section.code(), FormDetector.NARRATIVE))
                .anyMatch(context -> !read(recognizer, context).equals(read(without, context)));
    }

    private static List<Object> read(MentionRecognizer recognizer, MentionContext context) {
        Mentions mentions = recognizer.recognize(context);
        return List.of(mentions.quantities(), mentions.observations());
    }
}
