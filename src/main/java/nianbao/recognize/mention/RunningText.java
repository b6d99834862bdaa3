package nianbao.recognize.mention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.document.Block;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.quantity.Qualifier;
import nianbao.quantity.QuantityScanner;
import nianbao.record.Section;
import nianbao.text.Sentences;

/** Cuts the running text of a report into sentences: no tables, no catalogue block, no title. Immutable. */
final class RunningText {
    /** Characters with the quotation marks. */
    private static final int LONGEST_NAME = 24;

    private static final String OF_WHICH = "其中";
    private static final Pattern NEXT_LINE = Pattern.compile("[ ]{0,8}\\n[ ]{0,8}\\d{1,9}+(?![.、)]|\\s{0,8}$)");
    private static final Section NOWHERE = new Section(0, 0, "", "0", "", "preamble", new Span(0, 0), new Span(0, 0));

    private final QuantityScanner scanner;

    RunningText(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    /** The sentences in text order, numbered from 1; a heading is a sentence of its own. */
    List<Sentence> sentences(MentionContext context) {
        List<Sentence> sentences = new ArrayList<>();
        Cursor cursor = new Cursor(context);
        String text = context.compact().text();
        boolean wasBroken = false;
        for (Span span : joined(text, cut(Sentences.of(text), context), headingEnds(context))) {
            Span origin = context.compact().origin(span.start(), span.end());
            if (cursor.isRunningText(origin) && hasWords(text, span)) {
                Section section = cursor.section(origin.start());
                String sentence = span.of(text);
                boolean isBroken = goesOnInNextLine(text, span.end());
                List<NumberToken> tokens = withoutBroken(tokens(sentence), sentence, wasBroken, isBroken);
                wasBroken = isBroken;
                sentences.add(new Sentence(
                        sentences.size() + 1,
                        sentence,
                        span.start(),
                        tokens,
                        section.path(),
                        section.type(),
                        section.heading()));
            }
        }
        return sentences;
    }

    /** The numbers of a sentence; one that runs into the next word or number is no count (其3中, 3 5件). */
    private List<NumberToken> tokens(String sentence) {
        return scanner.scan(sentence).stream()
                .map(token -> runsIntoWord(token, sentence) || isOfName(token, sentence)
                        ? identifier(token, sentence)
                        : token)
                .toList();
    }

    /** 信息7 at the end of a line and 812条 in the next: 7812, broken by whoever set the lines; 2. begins a list. */
    private static boolean goesOnInNextLine(String text, int end) {
        return end > 0
                && Character.isDigit(text.charAt(end - 1))
                && NEXT_LINE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Neither piece of a broken number is one. */
    private static List<NumberToken> withoutBroken(
            List<NumberToken> tokens, String sentence, boolean first, boolean last) {
        return !first && !last
                ? tokens
                : tokens.stream()
                        .map(token -> (first && token.start() == 0) || (last && token.end() == sentence.length())
                                ? identifier(token, sentence)
                                : token)
                        .toList();
    }

    /** “苏政50条” and “两个维护” are names, and what stands inside short quotation marks counts nothing. */
    private static boolean isOfName(NumberToken token, String sentence) {
        int open = sentence.lastIndexOf('“', token.start());
        int close = sentence.indexOf('”', Math.max(open, 0));
        return token.kind() == Kind.COUNT && open >= 0 && close >= token.end() && close - open <= LONGEST_NAME;
    }

    private static boolean runsIntoWord(NumberToken token, String sentence) {
        return token.kind() == Kind.COUNT
                && (isBrokenOff(sentence, token.start() - 2)
                        || isBrokenOff(sentence, token.end() - 1)
                        || (token.unit().isEmpty()
                                && token.end() < sentence.length()
                                && Character.isIdeographic(sentence.charAt(token.end()))));
    }

    /** True if a digit, a blank and a digit stand here: 3 5件 may be 35 or a list number and 5. */
    private static boolean isBrokenOff(String sentence, int at) {
        return at >= 0
                && at + 2 < sentence.length()
                && Character.isDigit(sentence.charAt(at))
                && sentence.charAt(at + 1) == ' '
                && Character.isDigit(sentence.charAt(at + 2));
    }

    private static NumberToken identifier(NumberToken token, String sentence) {
        return new NumberToken(
                token.start(),
                token.end(),
                Kind.IDENTIFIER,
                null,
                null,
                "",
                Qualifier.EXACT,
                sentence.substring(token.start(), token.end()));
    }

    /** Cuts sentences where a heading inside them ends or starts. */
    private static List<Span> cut(List<Span> sentences, MentionContext context) {
        List<Span> cut = new ArrayList<>();
        Deque<Integer> bounds = new ArrayDeque<>();
        for (Section section : context.sections()) {
            bounds.add(context.compact().folded(section.headingSpan().start()));
            bounds.add(context.compact().folded(section.headingSpan().end()));
        }
        for (Span sentence : sentences) {
            int start = sentence.start();
            while (!bounds.isEmpty() && bounds.peek() < sentence.end()) {
                int bound = bounds.remove();
                if (bound > start) {
                    cut.add(new Span(start, bound));
                    start = bound;
                }
            }
            cut.add(new Span(start, sentence.end()));
        }
        return cut;
    }

    private static Set<Integer> headingEnds(MentionContext context) {
        Set<Integer> ends = new HashSet<>();
        for (Section section : context.sections()) {
            ends.add(context.compact().folded(section.headingSpan().end()));
        }
        return ends;
    }

    /** A sentence that begins with 其中 speaks of the numbers of the one before it, which is no bare heading. */
    private static List<Span> joined(String text, List<Span> sentences, Set<Integer> headingEnds) {
        List<Span> joined = new ArrayList<>();
        for (Span sentence : sentences) {
            int last = joined.size() - 1;
            boolean part = last >= 0
                    && text.startsWith(OF_WHICH, sentence.start())
                    && (!headingEnds.contains(joined.get(last).end()) || hasDigit(text, joined.get(last)));
            if (part && sentence.end() - joined.get(last).start() <= Sentences.LONGEST) {
                joined.set(last, joined.get(last).union(sentence));
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    private static boolean hasDigit(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A line of bare numbers is what is left of a table, not running text; 无。 behind a heading is. */
    private static boolean hasWords(String text, Span span) {
        int words = 0;
        int letters = 0;
        for (int i = span.start(); i < span.end() && words < 2; i++) {
            char c = text.charAt(i);
            boolean unit = i > span.start() && Character.isDigit(text.charAt(i - 1));
            words += Character.isIdeographic(c) && !unit ? 1 : 0;
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return words > 1 || (words == 1 && letters == 1);
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
            while (section + 1 < sections.size()
                    && sections.get(section + 1).span().start() <= offset) {
                section++;
            }
            return section < 0 ? NOWHERE : sections.get(section);
        }
    }
}
