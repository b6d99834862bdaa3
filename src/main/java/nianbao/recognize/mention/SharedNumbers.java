package nianbao.recognize.mention;

import java.util.List;
import java.util.Set;
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
                || isOneOfSeveralClasses(rule, query)
                || isOneOfSeveralOutcomes(rule, query);
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
                && !rule.indicator().startsWith(MeaningReader.CATEGORY)
                && !COLLECTIVE.contains(rule.indicator())
                && channels.joined(query.label()).stream().anyMatch(channel -> isAnother(channel, rule, query));
    }

    private boolean isAnother(String channel, LabelRule rule, IndicatorMapper.Query query) {
        return rule.pieces().stream().noneMatch(piece -> piece.contains(channel))
                && mapper.holding(query.about(channel).within(MeaningReader.ALL_PUBLISHED)).stream()
                        .noneMatch(other -> other.indicator().equals(rule.indicator()));
    }

    /** 政策法规、政策解读20条 counts both classes, unless both have one name in the codebook. */
    private boolean isOneOfSeveralClasses(LabelRule rule, IndicatorMapper.Query query) {
        if (!rule.indicator().startsWith(MeaningReader.CATEGORY)
                || rule.pieces().stream().anyMatch(ClassNames::isSeveral)) {
            return false;
        }
        List<String> names = ClassNames.split(query.label());
        return names.size() > 1 && names.stream().anyMatch(name -> isOtherClass(name, rule, query));
    }

    private boolean isOtherClass(String name, LabelRule rule, IndicatorMapper.Query query) {
        List<LabelRule> holding = mapper.holding(query.about(name).within(MeaningReader.ALL_PUBLISHED));
        return holding.stream().anyMatch(other -> other.indicator().startsWith(MeaningReader.CATEGORY))
                && holding.stream().noneMatch(other -> other.indicator().equals(rule.indicator()));
    }

    /** 予以公开及部分公开101件 counts both. */
    private boolean isOneOfSeveralOutcomes(LabelRule rule, IndicatorMapper.Query query) {
        if (!isOutcome(rule.indicator()) || rule.pieces().stream().anyMatch(ClassNames::isSeveral)) {
            return false;
        }
        List<String> names = ClassNames.split(query.label());
        return names.size() > 1 && names.stream().anyMatch(name -> isOtherOutcome(name, rule, query));
    }

    private boolean isOtherOutcome(String name, LabelRule rule, IndicatorMapper.Query query) {
        List<LabelRule> holding = mapper.holding(query.about(name));
        return holding.stream().anyMatch(other -> isOutcome(other.indicator()))
                && holding.stream().noneMatch(other -> other.indicator().equals(rule.indicator()));
    }

    private boolean isOutcome(String indicator) {
        return observations.isOfApplications(indicator) && !mapper.hasParts(indicator);
    }
}
