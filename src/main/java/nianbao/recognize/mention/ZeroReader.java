package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.codebook.ZeroItem;
import nianbao.codebook.ZeroPhrase;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.text.PhraseFinder.Hit;

/**
 * Reads zeros said in words: a denial (未收到, 没有发生, 无) and the coordinated things behind it up to the end of the clause,
 * or before it (复议、诉讼均未发生). 未发生因政府信息公开申请引起的复议、诉讼 denies two things, not the applications. Immutable.
 */
final class ZeroReader {
    /** Characters; longer than any clause with a denial on the labelled pages. */
    private static final int LONGEST_CLAUSE = 200;

    private static final String CLAUSE_ENDS = "。;,\n";
    private static final String JOINTS = "、和及与或";

    private static final String FEES = "fees";

    private static final Set<Kind> COUNTED = EnumSet.of(Kind.COUNT, Kind.MONEY);
    private static final char FOR = '对';
    private static final String OF = "的";
    private static final String SUBJECT = "公开";

    private final DenialFinder phrases;
    private final DeniedThings things;
    private final ContextWords words;
    private final PlainWords plain;

    ZeroReader(List<ZeroPhrase> phrases, List<ZeroItem> items, ContextWords words) {
        this.phrases = new DenialFinder(phrases);
        this.things = new DeniedThings(items, words);
        this.words = words;
        this.plain = new PlainWords(words);
    }

    /** The denials of a sentence, in text order. */
    List<Hit<ZeroPhrase>> denials(Sentence sentence) {
        return phrases.in(sentence.text());
    }

    /** The zeros that these denials of a sentence state, in text order, each indicator once. */
    List<ZeroStatement> read(Sentence sentence, List<Hit<ZeroPhrase>> hits, String form) {
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<String, ZeroStatement> zeros = new HashMap<>();
        List<Span> denials = spans(hits);
        for (Hit<ZeroPhrase> hit : hits) {
            for (ZeroStatement zero : statements(sentence, hit, reach(hit, denials, sentence.text()), form)) {
                zeros.putIfAbsent(zero.indicator(), zero);
            }
        }
        return zeros.values().stream()
                .sorted(Comparator.comparingInt(ZeroStatement::start).thenComparing(ZeroStatement::indicator))
                .toList();
    }

    /** The stretches that deny something. */
    static List<Span> spans(List<Hit<ZeroPhrase>> hits) {
        List<Span> denials = new ArrayList<>();
        for (Hit<ZeroPhrase> hit : hits) {
            if (hit.value().kind() != ZeroPhrase.Kind.TRAP) {
                denials.add(new Span(hit.start(), hit.end()));
            }
        }
        return denials;
    }

    /** How far a denial reaches to both sides: to the denials beside it, and never further than a clause is long. */
    private static Span reach(Hit<ZeroPhrase> hit, List<Span> denials, String text) {
        int at = Collections.binarySearch(denials, new Span(hit.start(), hit.end()));
        int start = at > 0 ? denials.get(at - 1).end() : 0;
        int end = at >= 0 && at + 1 < denials.size() ? denials.get(at + 1).start() : text.length();
        return new Span(Math.max(start, hit.start() - LONGEST_CLAUSE), Math.min(end, hit.end() + LONGEST_CLAUSE));
    }

    private List<ZeroStatement> statements(Sentence sentence, Hit<ZeroPhrase> hit, Span reach, String form) {
        return switch (hit.value().kind()) {
            case TRAP -> List.of();
            case FREE -> {
                int end = clauseEnd(sentence.text(), hit.end(), reach.end());
                List<ZeroStatement> stated = countInside(sentence, hit.end(), end)
                        ? new ArrayList<>() // 免费提供复印320份
                        : new ArrayList<>(free(sentence, hit, form));
                boolean goesOn = hit.end() + 1 < reach.end()
                        && JOINTS.indexOf(sentence.text().charAt(hit.end())) >= 0;
                if (goesOn && !stated.isEmpty()) {
                    stated.addAll(denied(sentence, hit, reach, form)); // 没有收费及减免
                }
                yield stated;
            }
            case BEHIND -> {
                List<ZeroStatement> named = before(sentence, hit, reach, form);
                yield named.isEmpty() ? denied(sentence, hit, reach, form) : named;
            }
            case BEFORE -> denied(sentence, hit, reach, form);
        };
    }

    private List<ZeroStatement> denied(Sentence sentence, Hit<ZeroPhrase> hit, Span reach, String form) {
        String text = sentence.text();
        if (!isOfEverybody(text, hit)) {
            return List.of();
        }
        int start = behindOne(sentence, hit.end());
        int end = beforeRemark(sentence, start, clauseEnd(text, start, reach.end()));
        if (countInside(sentence, start, end)) {
            return List.of();
        }
        int from = things.behindCause(text, start, end);
        int scopeEnd = scopeEnd(text, from, end);
        if (isFiller(text, from, scopeEnd)) {
            List<ZeroStatement> behind = before(sentence, hit, reach, form);
            return behind.isEmpty() ? bySection(sentence, hit, form) : behind;
        }
        boolean plainCause = plain.narrowNothing(text.substring(start, from));
        return things
                .denied(
                        sentence,
                        from,
                        scopeEnd,
                        form,
                        opening -> plainCause && plain.narrowNothing(opening),
                        last -> tail(text, last, scopeEnd, end))
                .stream()
                .map(choice -> statement(hit, choice, hit.start(), Math.max(choice.end(), hit.end())))
                .toList();
    }

    /** 没有向低收入申请人收取费用: others may have paid. */
    private boolean isOfEverybody(String text, Hit<ZeroPhrase> hit) {
        int at = hit.start();
        for (String piece : hit.value().pieces()) {
            int next = text.indexOf(piece, at);
            if (!plain.narrowNothing(text.substring(at, next))) {
                return false;
            }
            at = next + piece.length();
        }
        return true;
    }

    private List<ZeroStatement> before(Sentence sentence, Hit<ZeroPhrase> hit, Span reach, String form) {
        String text = sentence.text();
        int from = hit.start();
        while (from > reach.start() && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        if (countInside(sentence, from, hit.start())) {
            return List.of();
        }
        return things
                .denied(sentence, from, hit.start(), form, this::isWhole, last -> text.substring(last, hit.start()))
                .stream()
                .map(choice -> statement(hit, choice, choice.start(), hit.end()))
                .toList();
    }

    private List<ZeroStatement> free(Sentence sentence, Hit<ZeroPhrase> hit, String form) {
        String phrase = hit.value().phrase();
        boolean speaksOfDisclosure = sentence.sectionType().equals(FEES)
                || things.isNamedOutside(sentence.text(), hit.start(), hit.end())
                || sentence.text().contains(SUBJECT);
        if (!speaksOfDisclosure || isForSome(sentence.text(), hit.start())) {
            return List.of();
        }
        return stated(things.namedBy(phrase, form, sentence.sectionType()), hit);
    }

    private static List<ZeroStatement> stated(List<ZeroItem> items, Hit<ZeroPhrase> hit) {
        return items.stream()
                .map(item ->
                        new ZeroStatement(item.indicator(), hit.start(), hit.end(), rule(hit, item), item.confidence()))
                .toList();
    }

    /** 对农村五保户提出的申请,一律免费: free for some only. */
    private boolean isForSome(String text, int at) {
        int from = TimeScopes.statementStart(text, at);
        int whom = text.lastIndexOf(FOR, at);
        return whom >= from && !plain.narrowNothing(text.substring(whom, at));
    }

    /** 本年度未发生。 below a heading says it of what the heading names, else of what its section is about. */
    private List<ZeroStatement> bySection(Sentence sentence, Hit<ZeroPhrase> hit, String form) {
        if (!isFiller(sentence.text(), 0, hit.start())) {
            return List.of();
        }
        List<ZeroItem> named = things.named(sentence, sentence.sectionHeading(), form);
        return stated(named.isEmpty() ? things.about(sentence.sectionType(), form) : named, hit);
    }

    /** The things that a label names as such: no review in 行政复议被撤销. */
    List<ZeroItem> counted(Sentence sentence, String label, String form) {
        return things.counted(sentence, label, form);
    }

    private static ZeroStatement statement(Hit<ZeroPhrase> hit, DeniedThings.Choice choice, int start, int end) {
        return new ZeroStatement(
                choice.item().indicator(),
                start,
                end,
                rule(hit, choice.item()),
                choice.item().confidence());
    }

    private static String rule(Hit<ZeroPhrase> hit, ZeroItem item) {
        return "zero:" + hit.value().phrase() + "+" + item.item();
    }

    /** 没有1起行政复议, 未发生一例诉讼: not a single one is none; 不存在9起 is another thing. */
    private static int behindOne(Sentence sentence, int from) {
        return sentence.tokens().stream()
                .filter(t -> t.start() == from && t.kind() == Kind.COUNT)
                .filter(t -> t.value() != null && t.value().compareTo(BigDecimal.ONE) == 0)
                .mapToInt(NumberToken::end)
                .findFirst()
                .orElse(from);
    }

    /** 没有发生复议、诉讼(2011年1起): a count in a bracket behind what is denied is a remark. */
    private static int beforeRemark(Sentence sentence, int from, int end) {
        int open = sentence.text().indexOf('(', from);
        return open > from && open < end && countInside(sentence, open, end) ? open : end;
    }

    private static boolean countInside(Sentence sentence, int from, int to) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.start() >= from && t.end() <= to && COUNTED.contains(t.kind()) && t.hasValue());
    }

    private static int clauseEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** 其他费用未收取 says nothing of all fees, and 逾期答复的申请未发生 nothing of all applications. */
    private boolean isWhole(String subject) {
        boolean others = words.suffixStart(Role.OTHER, subject, 0, subject.length()) < subject.length();
        return !others && (!subject.endsWith(OF) || plain.narrowNothing(subject));
    }

    /** What is said of the last thing: 诉讼(行政复议)有关的费用 goes on behind the bracket. */
    private static String tail(String text, int from, int scopeEnd, int end) {
        int close = scopeEnd < end && text.charAt(scopeEnd) == '(' ? text.indexOf(')', scopeEnd) : -1;
        String before = text.substring(from, scopeEnd);
        return close < 0 || close >= end ? before : before + text.substring(close + 1, end);
    }

    private int scopeEnd(String text, int from, int end) {
        int stop = words.find(Role.SCOPE_END, text, from, end);
        return stop < 0 ? end : stop;
    }

    /** True if the stretch names nothing: blank, or 的情况, 此类现象. */
    private boolean isFiller(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int next = words.prefixEnd(Role.FILLER, text, at, to);
            if (next == at && Character.isLetterOrDigit(text.charAt(at))) {
                return false;
            }
            at = Math.max(next, at + 1);
        }
        return true;
    }
}
