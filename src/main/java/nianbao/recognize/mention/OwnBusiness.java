package nianbao.recognize.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.recognize.mention.MeaningReader.Meaning;
import nianbao.record.TimeScope;

/**
 * Hands what a number means to the part of it that is about disclosure: of 行政诉讼9件,其中涉及政府信息公开的1件 the nine are other
 * business. What was closed of other business (审批申请256件,办结256件) is such, too. Lives as long as one sentence.
 */
final class OwnBusiness {
    private static final String COMPLAINTS = "complaint";
    /** Characters of 办结, 均办结: of whatever was counted before. */
    private static final int BARE_VERB = 3;

    private final ContextWords words;
    private final PlainWords plain;
    private final Observations observations;
    private final Set<Integer> wholes = new HashSet<>();
    private final Map<Integer, Meaning> handed = new HashMap<>();
    /** Unit of the number before, if that counts other business; else empty. */
    private String others = "";

    /** @param amounts of the sentence */
    OwnBusiness(ContextWords words, PlainWords plain, Observations observations, List<Amount> amounts) {
        this.words = words;
        this.plain = plain;
        this.observations = observations;
        amounts.stream().filter(this::isAboutDisclosure).map(Amount::whole).forEach(wholes::add);
    }

    /** What a number means once its parts are known; numbers come in text order. */
    Optional<Meaning> settle(Amount amount, Optional<Meaning> said) {
        if (said.isPresent()
                && wholes.contains(amount.index())
                && isBusiness(said.get().indicator())) {
            handed.put(amount.index(), said.get());
            others = "";
            return Optional.empty();
        }
        if (handed.containsKey(amount.whole()) && isAboutDisclosure(amount)) {
            others = "";
            return Optional.of(handed.get(amount.whole()));
        }
        boolean bare = amount.label().length() <= BARE_VERB && !amount.isPart();
        boolean dropped = bare
                && !others.isEmpty()
                && amount.token().unit().equals(others)
                && said.filter(meaning -> isBusiness(meaning.indicator())).isPresent();
        others = dropped || (said.isEmpty() && isCount(amount)) ? amount.token().unit() : "";
        return dropped ? Optional.empty() : said;
    }

    private static boolean isCount(Amount amount) {
        return amount.token().kind() == Kind.COUNT
                && amount.timeScope() == TimeScope.THIS_YEAR
                && amount.label().length() > BARE_VERB
                && !amount.difference();
    }

    private boolean isAboutDisclosure(Amount amount) {
        String label = amount.label();
        int end = words.prefixEnd(Role.ABOUT, label, 0, label.length());
        return amount.whole() >= 0 && end > 0 && plain.narrowNothing(label.substring(end));
    }

    private boolean isBusiness(String indicator) {
        return observations.isOfApplications(indicator)
                || observations.isCase(indicator)
                || indicator.startsWith(COMPLAINTS);
    }
}
