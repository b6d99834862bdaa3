package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.codebook.ZeroItem;
import nianbao.text.PhraseFinder;
import nianbao.text.PhraseFinder.Hit;

/** Finds the things that can be said to be zero (zero-items.csv), and tells which of them a denial denies. Immutable. */
final class DeniedThings {
    private static final String COORDINATION = "、和及与或以并,且暨()";
    /** Of the codes of applications, which cause what stands behind them: 申请引起的复议. */
    private static final String APPLICATION = "applications";

    private static final String BLAME = "accountability";
    /** 向依申请公开对象收取复印、递送等费用: what stands before this verb is not coordinated with what is behind it. */
    private static final String TAKING = "收取";

    private final PhraseFinder<List<ZeroItem>> items;
    private final List<ZeroItem> sectionItems;
    private final ContextWords words;
    private final PlainWords plain;
    private final BareThings<List<ZeroItem>> bare;

    DeniedThings(List<ZeroItem> items, ContextWords words) {
        Map<String, List<ZeroItem>> byItem = new HashMap<>();
        items.stream()
                .filter(item -> !item.item().isEmpty())
                .forEach(item -> byItem.computeIfAbsent(item.item(), i -> new ArrayList<>())
                        .add(item));
        this.items = new PhraseFinder<>(byItem);
        this.sectionItems = items.stream().filter(item -> item.item().isEmpty()).toList();
        this.words = words;
        this.plain = new PlainWords(words);
        this.bare = new BareThings<>(words, DeniedThings::isApplication, DeniedThings::isSame);
    }

    private static boolean isApplication(List<ZeroItem> thing) {
        return thing.stream().anyMatch(DeniedThings::isOfApplications);
    }

    private static boolean isOfApplications(ZeroItem item) {
        return item.indicator().startsWith(APPLICATION);
    }

    private static boolean isSame(List<ZeroItem> one, List<ZeroItem> other) {
        return one.stream()
                .anyMatch(row -> other.stream().anyMatch(of -> of.indicator().equals(row.indicator())));
    }

    /** True if a thing is named outside of this stretch. */
    boolean isNamedOutside(String text, int from, int to) {
        return items.all(text).stream().anyMatch(item -> item.start() >= to || item.end() <= from);
    }

    /** What a phrase names that is a thing by itself: 不收费. */
    List<ZeroItem> namedBy(String phrase, String form, String sectionType) {
        return items.longest(phrase).stream()
                .filter(item -> item.end() - item.start() == phrase.length())
                .flatMap(item -> best(item.value(), form, sectionType).stream())
                .toList();
    }

    /** What a section of this type is about. */
    List<ZeroItem> about(String sectionType, String form) {
        return sectionItems.stream()
                .filter(item -> item.sections().contains(sectionType))
                .filter(item -> item.forms().isEmpty() || item.forms().contains(form))
                .toList();
    }

    /**
     * The things of a stretch that are denied.
     *
     * @param opening true for what may stand in front of the first
     * @param tail what stands behind the last, given where that ends
     */
    List<Choice> denied(
            Sentence sentence, int from, int to, String form, Predicate<String> opening, IntFunction<String> tail) {
        String text = sentence.text();
        List<Hit<List<ZeroItem>>> found = items.longest(text, from, to);
        BitSet denied = bare.of(text, from, found, opening, tail.apply(lastEnd(found, from)));
        return chosen(text, sentence.sectionType(), found, denied, form);
    }

    private static int lastEnd(List<Hit<List<ZeroItem>>> found, int from) {
        return found.isEmpty() ? from : found.get(found.size() - 1).end();
    }

    /** The things that a label names as such, its cause left out: no review in 行政复议被撤销 and no application in 超期申请. */
    List<ZeroItem> counted(Sentence sentence, String label, String form) {
        return named(sentence, label, form, true);
    }

    /** The things a heading names, its cause left out. */
    List<ZeroItem> named(Sentence sentence, String heading, String form) {
        return named(sentence, heading, form, false);
    }

    private List<ZeroItem> named(Sentence sentence, String wording, String form, boolean onlyBare) {
        int from = behindCause(wording, 0, wording.length());
        List<Hit<List<ZeroItem>>> found = items.longest(wording, from, wording.length());
        BitSet counted = new BitSet();
        if (onlyBare) {
            counted = bare.of(wording, from, found, plain::narrowNothing, wording.substring(lastEnd(found, from)));
        } else {
            counted.set(0, found.size());
        }
        return chosen(wording, sentence.sectionType(), found, counted, form).stream()
                .map(Choice::item)
                .toList();
    }

    /** A thing that is denied, and where it stands. */
    record Choice(ZeroItem item, int start, int end) {}

    private List<Choice> chosen(
            String text, String sectionType, List<Hit<List<ZeroItem>>> found, BitSet denied, String form) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Hit<List<ZeroItem>> hit = found.get(i);
            Optional<ZeroItem> item = best(hit.value(), form, sectionType);
            boolean cause = item.isPresent()
                    && isOfApplications(item.get())
                    && i + 1 < found.size()
                    && !coordinated(text, hit.end(), found.get(i + 1).start());
            if (item.isPresent()
                    && (denied.get(i) || isBlame(item.get()))
                    && !cause
                    && !item.get().indicator().equals(ZeroItem.NONE)) {
                choices.add(new Choice(item.get(), hit.start(), hit.end()));
            }
        }
        return choices;
    }

    /** True if only coordinating words stand between two things: 申请和复议, but not 申请引起的复议. */
    private static boolean coordinated(String text, int from, int to) {
        String between = text.substring(from, to);
        int verb = between.indexOf(TAKING);
        return between.substring(0, verb < 0 ? between.length() : verb)
                        .chars()
                        .anyMatch(c -> COORDINATION.indexOf(c) >= 0)
                && !between.contains("的");
    }

    private static Optional<ZeroItem> best(List<ZeroItem> rows, String form, String section) {
        return rows.stream()
                .filter(row -> row.holds(form, section))
                .max(Comparator.comparingInt(
                        row -> (row.forms().isEmpty() ? 0 : 1) + (row.sections().isEmpty() ? 0 : 1)));
    }

    /**
     * Behind 因…引发 if a cause opens the scope: what was caused is denied, not the cause. Behind a thing denied a cause is
     * that of the next one (行政复议、诉讼和有关的申诉).
     */
    int behindCause(String text, int from, int end) {
        int cause = words.find(Role.CAUSE, text, from, end);
        if (cause < 0 || firstThing(text, from, cause) < cause) {
            return from;
        }
        int thing = firstThing(text, cause, end);
        for (int i = cause + 1; i < thing; i++) {
            int effect = words.prefixEnd(Role.EFFECT, text, i, end);
            if (effect > i) {
                return effect;
            }
        }
        return thing < end ? cause : from; // 依申请公开有关信息: nothing is caused
    }

    /** Where the first thing stands that an application can cause; applications themselves are causes. */
    private int firstThing(String text, int from, int end) {
        return items.longest(text, from, end).stream()
                .filter(item -> !isApplication(item.value()))
                .filter(item ->
                        item.value().stream().noneMatch(row -> row.indicator().equals(ZeroItem.NONE)))
                .mapToInt(Hit::start)
                .findFirst()
                .orElse(end);
    }

    /** 未因公开不力被问责: who is to blame did something wrong. */
    private static boolean isBlame(ZeroItem item) {
        return item.indicator().startsWith(BLAME);
    }
}
