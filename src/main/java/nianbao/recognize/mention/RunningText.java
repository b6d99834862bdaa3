package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Block;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.quantity.QuantityScanner;
import nianbao.record.Section;
import nianbao.text.Sentences;

/** Cuts the running text of a report into sentences: no tables, no catalogue block, no title. Immutable. */
final class RunningText {
    private static final Section NOWHERE =
            new Section(0, 0, "", "0", "", "preamble", new Span(0, 0), new Span(0, 0));

    private final QuantityScanner scanner;

    RunningText(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    /** The sentences in text order, numbered from 1. */
    List<Sentence> sentences(MentionContext context) {
        List<Sentence> sentences = new ArrayList<>();
        Cursor cursor = new Cursor(context);
        String text = context.compact().text();
        for (Span span : Sentences.of(text)) {
            Span origin = context.compact().origin(span.start(), span.end());
            if (cursor.isRunningText(origin)) {
                Section section = cursor.section(origin.start());
                String sentence = span.of(text);
                sentences.add(new Sentence(
                        sentences.size() + 1,
                        sentence,
                        span.start(),
                        scanner.scan(sentence),
                        section.path(),
                        section.type()));
            }
        }
        return sentences;
    }

    /** Walks blocks and sections beside the sentences, so that no sentence searches them from the start. */
    private static final class Cursor {
        private final MentionContext context;
        private int block;
        private int section = -1;

        Cursor(MentionContext context) {
            this.context = context;
        }

        boolean isRunningText(Span origin) {
            List<Block> blocks = context.document().blocks();
            while (block < blocks.size() && blocks.get(block).span().end() <= origin.start()) {
                block++;
            }
            return block < blocks.size()
                    && blocks.get(block) instanceof Paragraph paragraph
                    && paragraph.role() == Paragraph.Role.BODY
                    && context.passedOver().stream().noneMatch(span -> span.contains(origin));
        }

        Section section(int offset) {
            List<Section> sections = context.sections();
            while (section + 1 < sections.size() && sections.get(section + 1).span().start() <= offset) {
                section++;
            }
            return section < 0 ? NOWHERE : sections.get(section);
        }
    }
}
