package nianbao.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.MentionRules;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SectionType;
import nianbao.codebook.ZeroItem;
import nianbao.codebook.ZeroPhrase;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.table.FormDetector;
import nianbao.record.Observation;
import nianbao.text.Segmenter;

/**
 * Tests the rows of zero-phrases.csv and zero-items.csv: the sentence states a zero by the row. A trap, and words that
 * are no item, must keep a zero from being read that would be read without them.
 */
final class ZeroExamples {
    private static final String RULE = "zero:";

    private final Codebook codebook;
    private final Segmenter segmenter;
    private final MentionRecognizer recognizer;

    private ZeroExamples(Codebook codebook) {
        this.codebook = codebook;
        MentionRules rules = codebook.mentionRules();
        this.segmenter = ReportExtractor.segmenter(rules.contextWords());
        this.recognizer = ReportExtractor.mentions(codebook, rules, ReportExtractor.scanner(rules));
    }

    /** The tests by the names of their files. */
    static Map<String, RowTest> tests(Codebook codebook) {
        ZeroExamples examples = new ZeroExamples(codebook);
        return Map.of("zero-phrases.csv", examples::isPhrase, "zero-items.csv", examples::isItem);
    }

    private MentionRecognizer with(MentionRules rules) {
        return recognizer.with(rules, segmenter);
    }

    /** Under a heading about fees every 免费 is about them; elsewhere the sentence must say what of. */
    private boolean isPhrase(RuleRow row, String text) {
        ZeroPhrase phrase = ZeroPhrase.of(row);
        List<MentionContext> contexts = Arrays.stream(SectionType.values())
                .filter(section -> section != SectionType.FEES || phrase.kind() != ZeroPhrase.Kind.FREE)
                .map(section -> ExampleText.context(text, section.code(), FormDetector.NARRATIVE))
                .toList();
        if (phrase.kind() == ZeroPhrase.Kind.TRAP) {
            MentionRecognizer without = with(codebook.mentionRules().without(phrase));
            return contexts.stream().anyMatch(context -> prevents(without, context));
        }
        return contexts.stream()
                .flatMap(context -> zeros(recognizer, context))
                .anyMatch(zero -> zero.evidence().rule().startsWith(RULE + phrase.phrase() + "+"));
    }

    private boolean isItem(RuleRow row, String text) {
        ZeroItem item = ZeroItem.of(row);
        MentionContext context = ExampleText.context(
                text,
                MentionExamples.firstSection(codebook, item.indicator(), item.sections()),
                MentionExamples.firstForm(item.forms()));
        if (item.indicator().equals(ZeroItem.NONE)) {
            return prevents(with(codebook.mentionRules().without(item)), context);
        }
        return zeros(recognizer, context)
                .anyMatch(zero -> zero.indicator().equals(item.indicator())
                        && zero.evidence().rule().endsWith("+" + item.item()));
    }

    private boolean prevents(MentionRecognizer without, MentionContext context) {
        return zeros(without, context).count() > zeros(recognizer, context).count();
    }

    private static Stream<Observation> zeros(MentionRecognizer recognizer, MentionContext context) {
        return recognizer.recognize(context).observations().stream()
                .filter(value -> value.evidence().rule().startsWith(RULE));
    }
}
