package nianbao.recognize.mention;

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
import nianbao.recognize.mention.MeaningReader.Meaning;

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
    private final List<Amount> amounts;
    private final OptionalInt reportYear;
    private final Set<Integer> wholes = new HashSet<>();
    private final Map<Integer, Meaning> meanings = new HashMap<>();

    /** @param amounts of the sentence */
    Stocks(ContextWords words, Sentence sentence, List<Amount> amounts, OptionalInt reportYear) {
        this.words = words;
        this.sentence = sentence;
        this.amounts = amounts;
        this.reportYear = reportYear;
        amounts.stream().filter(this::isAdded).map(Amount::whole).forEach(wholes::add);
    }

    /** What a number means, what was added counting the same as the whole; numbers come in text order. */
    Optional<Meaning> settle(Amount amount, Optional<Meaning> said) {
        if (wholes.contains(amount.index())) {
            said.filter(meaning -> meaning.indicator().startsWith(PUBLISHED))
                    .ifPresent(meaning -> meanings.put(amount.index(), meaning));
        }
        Meaning ofWhole = isAdded(amount) ? meanings.get(amount.whole()) : null;
        boolean isSite = ofWhole != null && ofWhole.indicator().equals(SITE);
        return ofWhole == null || isSite && said.isPresent() ? said : Optional.of(ofWhole);
    }

    /** True for a number of all years, once it is settled. */
    boolean isStock(Amount amount) {
        return meanings.containsKey(amount.index());
    }

    private boolean isAdded(Amount amount) {
        if (amount.whole() < 0 || !words.is(Role.ADDED, amount.label())) {
            return false;
        }
        int from = amounts.get(amount.whole()).token().end();
        int to = amount.token().start();
        return words.contains(Role.THIS_YEAR, sentence.text(), from, to)
                || sentence.tokens().stream()
                        .anyMatch(token -> token.kind() == Kind.DATE
                                && token.start() >= from
                                && token.end() <= to
                                && reportYear.isPresent()
                                && token.normalized().startsWith(String.valueOf(reportYear.getAsInt())));
    }
}
