package nianbao.recognize.mention;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.codebook.ContextWords;
import nianbao.codebook.LabelRule;

/**
 * Tells where a rule holds of a number that is not its indicator's: one of several places or classes together, or of other
 * business. Immutable.
 */
final class SharedNumbers {
    private static final String DISCLOSURE = "公开";
    /** What is published in several places together. */
    private static final Set<String> COLLECTIVE =
            Set.of(MeaningReader.ALL_PUBLISHED, "disclosed_new_media", "disclosed_other_channel");

    private final IndicatorMapper mapper;
    private final Observations observations;
    private final ChannelClauses channels;
    private final PlainWords plain;

    SharedNumbers(IndicatorMapper mapper, Observations observations, ContextWords words) {
        this.mapper = mapper;
        this.observations = observations;
        this.channels = new ChannelClauses(words);
        this.plain = new PlainWords(words);
    }

    /** True if the number is not the indicator's that this rule names. */
    boolean excludes(LabelRule rule, IndicatorMapper.Query query) {
        return isOtherBusiness(rule, query)
                || isOneOfSeveralChannels(rule, query)
                || isOneOfSeveral(rule, query.within(MeaningReader.ALL_PUBLISHED), SharedNumbers::isClass)
                || isOneOfSeveral(rule, query, this::isOutcome);
    }

    /** 受理林木采伐、建房等审批申请256件: what stands between the words of the rule makes it another thing. */
    private boolean isOtherBusiness(LabelRule rule, IndicatorMapper.Query query) {
        if (rule.pieces().size() < 2
                || !observations.isOfApplications(rule.indicator())
                || !mapper.hasParts(rule.indicator())) {
            return false;
        }
        String context = query.context();
        int start = context.indexOf(rule.pieces().get(0));
        StringBuilder between = new StringBuilder();
        int from = start;
        for (String piece : rule.pieces()) {
            int at = context.indexOf(piece, from);
            if (at < 0) {
                return false; // the rule held in fewer words
            }
            between.append(context, from, at);
            from = at + piece.length();
        }
        boolean disclosure = context.substring(start, Math.max(from, context.indexOf(AmountReader.NUMBER)))
                .contains(DISCLOSURE);
        return !disclosure && !plain.narrowNothing(between.toString());
    }

    /** 通过公报、公开栏公开44条 counts both places, and is neither's number. */
    private boolean isOneOfSeveralChannels(LabelRule rule, IndicatorMapper.Query query) {
        return observations.isDisclosed(rule.indicator())
                && !isClass(rule.indicator())
                && !COLLECTIVE.contains(rule.indicator())
                && channels.joined(query.label()).stream().anyMatch(channel -> isAnother(channel, rule, query));
    }

    private boolean isAnother(String channel, LabelRule rule, IndicatorMapper.Query query) {
        return rule.pieces().stream().noneMatch(piece -> piece.contains(channel))
                && mapper.holding(query.about(channel).within(MeaningReader.ALL_PUBLISHED)).stream()
                        .noneMatch(other -> other.indicator().equals(rule.indicator()));
    }

    /**
     * 政策法规、政策解读20条 counts both classes and 予以公开及部分公开101件 both outcomes, unless both have one name in the codebook.
     *
     * @param family true for the codes that are told apart
     */
    private boolean isOneOfSeveral(LabelRule rule, IndicatorMapper.Query query, Predicate<String> family) {
        if (!family.test(rule.indicator()) || rule.pieces().stream().anyMatch(ClassNames::isSeveral)) {
            return false;
        }
        List<String> names = ClassNames.split(query.label());
        return names.size() > 1
                && names.stream().anyMatch(name -> namesAnother(mapper.holding(query.about(name)), rule, family));
    }

    private static boolean namesAnother(List<LabelRule> holding, LabelRule rule, Predicate<String> family) {
        return holding.stream().anyMatch(other -> family.test(other.indicator()))
                && holding.stream().noneMatch(other -> other.indicator().equals(rule.indicator()));
    }

    private static boolean isClass(String indicator) {
        return indicator.startsWith(MeaningReader.CATEGORY);
    }

    private boolean isOutcome(String indicator) {
        return observations.isOfApplications(indicator) && !mapper.hasParts(indicator);
    }
}
