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
import nianbao.quantity.NumberToken;
import nianbao.recognize.mention.MeaningReader.Meaning;
import nianbao.record.TimeScope;

/**
 * Tells what has been published over all years from what was added this year: of 公开信息89条(其中2014年新增31条) in the report
 * on 2014 the 31 are the year's. Lives as long as one sentence.
 */
final class Stocks {
    private static final int YEAR_DIGITS = 4;
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
        return ofWhole == null || (isSite && said.isPresent()) ? said : Optional.of(ofWhole);
    }

    /** The number of all years as such, and what was added to it as this year's, once they are settled. */
    Amount timed(Amount amount) {
        if (meanings.containsKey(amount.index())) {
            return amount.during(TimeScope.CUMULATIVE);
        }
        return isAdded(amount) && meanings.containsKey(amount.whole()) ? amount.during(TimeScope.THIS_YEAR) : amount;
    }

    private boolean isAdded(Amount amount) {
        if (amount.whole() < 0) {
            return false;
        }
        int from = amounts.get(amount.whole()).token().end();
        int to = amount.token().start();
        boolean ofThisYear = words.contains(Role.THIS_YEAR, sentence.text(), from, to);
        return words.is(Role.ADDED, amount.label())
                ? ofThisYear || yearBetween(from, to).equals(reportYear)
                : isInListOfYears(amount);
    }

    /** 其中2009年11条,2010年11条,2019年5条: each part is a year's. */
    private boolean isInListOfYears(Amount amount) {
        return reportYear.isPresent()
                && yearOf(amount).equals(reportYear)
                && amounts.stream()
                        .filter(other -> other.whole() == amount.whole())
                        .map(this::yearOf)
                        .anyMatch(year -> year.isPresent() && !year.equals(reportYear));
    }

    /** The year right in front of a number that nothing else stands before. */
    private OptionalInt yearOf(Amount amount) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == Kind.DATE
                        && token.end() == amount.token().start())
                .mapToInt(Stocks::year)
                .filter(year -> year > 0)
                .findFirst();
    }

    private OptionalInt yearBetween(int from, int to) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == Kind.DATE && token.start() >= from && token.end() <= to)
                .mapToInt(Stocks::year)
                .filter(year -> year > 0)
                .reduce((first, last) -> last);
    }

    /** The year a date begins with, 0 if it names none. */
    private static int year(NumberToken date) {
        String written = date.normalized();
        return written.length() >= YEAR_DIGITS && Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written.substring(0, YEAR_DIGITS))
                : 0;
    }
}
