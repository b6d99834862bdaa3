package nianbao.recognize.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.recognize.mention.MeaningReader.Meaning;
import nianbao.record.TimeScope;

/**
 * Tells what has been published over all years from what was added this year: of 公开信息89条(其中2014年新增31条) in the report
 * on 2014 the 31 are the year's. Lives as long as one sentence.
 */
final class Stocks {
    private static final String PUBLISHED = "disclosed_";
    /** Where everything is published: what was added to it this year is all of the year's. */
    private static final String SITE = "disclosed_website";

    private final ContextWords words;
    private final Sentence sentence;
    private final OptionalInt reportYear;
    private final BitSet added;
    private final Set<Integer> wholes = new HashSet<>();
    private final Map<Integer, Meaning> meanings = new HashMap<>();

    /** @param amounts of the sentence */
    Stocks(ContextWords words, Sentence sentence, List<Amount> amounts, OptionalInt reportYear) {
        this.words = words;
        this.sentence = sentence;
        this.reportYear = reportYear;
        this.added = added(amounts);
        added.stream().map(i -> amounts.get(i).whole()).forEach(wholes::add);
    }

    private BitSet added(List<Amount> amounts) {
        BitSet found = new BitSet();
        if (reportYear.isEmpty()) {
            return found;
        }
        Map<Integer, Integer> years = yearsByEnd();
        Set<Integer> listsOfYears = new HashSet<>();
        for (Amount amount : amounts) {
            int year = years.getOrDefault(amount.token().start(), 0);
            if (year > 0 && year != reportYear.getAsInt()) {
                listsOfYears.add(amount.whole());
            }
        }
        for (Amount amount : amounts) {
            if (amount.whole() >= 0) {
                boolean ofYear = years.getOrDefault(amount.token().start(), 0) == reportYear.getAsInt();
                boolean listed = ofYear && listsOfYears.contains(amount.whole());
                found.set(amount.index(), listed || isAdded(amount, amounts.get(amount.whole())));
            }
        }
        return found;
    }

    /** The years that dates begin with, by the offset behind the date. */
    private Map<Integer, Integer> yearsByEnd() {
        Map<Integer, Integer> years = new HashMap<>();
        for (NumberToken token : sentence.tokens()) {
            if (token.kind() == Kind.DATE) {
                years.put(token.end(), TimeScopes.yearOf(token));
            }
        }
        return years;
    }

    /** What a number means, what was added counting the same as the whole; numbers come in text order. */
    Optional<Meaning> settle(Amount amount, Optional<Meaning> said) {
        if (wholes.contains(amount.index())) {
            said.filter(meaning -> meaning.indicator().startsWith(PUBLISHED))
                    .ifPresent(meaning -> meanings.put(amount.index(), meaning));
        }
        Meaning ofWhole = added.get(amount.index()) ? meanings.get(amount.whole()) : null;
        boolean isSite = ofWhole != null && ofWhole.indicator().equals(SITE);
        return ofWhole == null || (isSite && said.isPresent()) ? said : Optional.of(ofWhole);
    }

    /** The number of all years as such, and what was added to it as this year's, once they are settled. */
    Amount timed(Amount amount) {
        if (meanings.containsKey(amount.index())) {
            return amount.during(TimeScope.CUMULATIVE);
        }
        return added.get(amount.index()) && meanings.containsKey(amount.whole())
                ? amount.during(TimeScope.THIS_YEAR)
                : amount;
    }

    /** 其中2015年新增20条, 其中本年度新增20条. */
    private boolean isAdded(Amount amount, Amount whole) {
        int from = whole.token().end();
        int to = amount.token().start();
        return words.is(Role.ADDED, amount.label())
                && (words.contains(Role.THIS_YEAR, sentence.text(), from, to) || isDated(from, to));
    }

    private boolean isDated(int from, int to) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.DATE
                        && token.start() >= from
                        && token.end() <= to
                        && TimeScopes.yearOf(token) == reportYear.orElse(0));
    }
}
