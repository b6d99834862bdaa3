package nianbao.quantity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.quantity.NumberWord.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The words that decide how a number in or beside them is read. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * new NumberWords(List.of(new NumberWord("三公", Reason.IDIOM))); // 三公经费 holds no count then
 * }</pre>
 */
public final class NumberWords {
    private static final Map<Reason, Qualifier> BEFORE = new EnumMap<>(Map.of(
            Reason.OVER_BEFORE, Qualifier.OVER,
            Reason.ABOUT_BEFORE, Qualifier.ABOUT,
            Reason.UNDER_BEFORE, Qualifier.UNDER,
            Reason.AT_LEAST_BEFORE, Qualifier.AT_LEAST,
            Reason.AT_MOST_BEFORE, Qualifier.AT_MOST,
            Reason.NOT_APPROXIMATE, Qualifier.EXACT));
    private static final Map<Reason, Qualifier> AFTER = new EnumMap<>(Map.of(
            Reason.ABOUT_AFTER, Qualifier.ABOUT,
            Reason.AT_LEAST_AFTER, Qualifier.AT_LEAST,
            Reason.AT_MOST_AFTER, Qualifier.AT_MOST));

    private final List<NumberWord> words;
    private final Set<Character> idiomStarts;
    private final Trie<Reason> idioms;
    private final Trie<Reason> notUnits;
    private final Trie<Reason> before;
    private final Trie<Reason> after;
    private final Trie<Reason> hotlines;
    private final Trie<Reason> labels;
    private final Trie<Reason> issuerStops;
    private final Trie<Reason> domains;

    /** A look-up of these words. */
    public NumberWords(List<NumberWord> words) {
        this.words = List.copyOf(words);
        idioms = trie(Set.of(Reason.IDIOM));
        notUnits = trie(Set.of(Reason.NOT_UNIT));
        before = trie(BEFORE.keySet());
        after = trie(AFTER.keySet());
        hotlines = trie(Set.of(Reason.HOTLINE_AFTER));
        labels = trie(EnumSet.of(Reason.IDENTIFIER_BEFORE, Reason.COUNTER_BEFORE));
        issuerStops = trie(Set.of(Reason.ISSUER_STOP));
        domains = trie(Set.of(Reason.DOMAIN));
        idiomStarts = Set.copyOf(this.words.stream()
                .filter(word -> word.reason() == Reason.IDIOM)
                .map(word -> FoldedText.fold(word.phrase().charAt(0)))
                .toList());
    }

    private Trie<Reason> trie(Set<Reason> reasons) {
        Map<String, Reason> found = new HashMap<>();
        for (NumberWord word : words) {
            if (reasons.contains(word.reason())) {
                found.put(word.phrase(), word.reason());
            }
        }
        return new Trie<>(found);
    }

    /** All words, in the order of the codebook. */
    List<NumberWord> words() {
        return words;
    }

    Set<Character> idiomStarts() {
        return idiomStarts;
    }

    /** The end of the longest idiom at an offset, or the offset itself. */
    int idiomEnd(FoldedText text, int at) {
        return at + length(idioms.at(text, at));
    }

    /** The end of the longest word at an offset that only looks like a unit, or the offset itself. */
    int notUnitEnd(FoldedText text, int at) {
        return at + length(notUnits.at(text, at));
    }

    boolean hotlineAt(FoldedText text, int at) {
        return hotlines.at(text, at) != null;
    }

    /** Where the issuer's boundary word that ends at an offset begins, or the offset itself. */
    boolean issuerStopBefore(FoldedText text, int at) {
        return issuerStops.before(text, at) != null;
    }

    /** True if the characters from start to end are the last label of a domain name. */
    boolean isDomain(FoldedText text, int start, int end) {
        return length(domains.at(text, start)) == end - start;
    }

    /** What the label that ends before an offset says of the number behind it. */
    @Nullable
    Reason labelBefore(FoldedText text, int at) {
        Trie.Match<Reason> match = labels.before(text, at);
        return match == null ? null : match.value();
    }

    /** The approximation that ends before an offset. */
    Approximation approximationBefore(FoldedText text, int at) {
        return approximation(before.before(text, at), BEFORE);
    }

    /** The approximation that begins at an offset. */
    Approximation approximationAfter(FoldedText text, int at) {
        return approximation(after.at(text, at), AFTER);
    }

    private static Approximation approximation(Trie.@Nullable Match<Reason> match, Map<Reason, Qualifier> qualifiers) {
        Qualifier qualifier = match == null ? null : qualifiers.get(match.value());
        return match == null || qualifier == null || qualifier == Qualifier.EXACT
                ? Approximation.NONE
                : new Approximation(match.length(), qualifier);
    }

    private static int length(Trie.@Nullable Match<Reason> match) {
        return match == null ? 0 : match.length();
    }

    /** An approximation word: its length in characters and what it says. */
    record Approximation(int length, Qualifier qualifier) {
        static final Approximation NONE = new Approximation(0, Qualifier.EXACT);
    }
}
