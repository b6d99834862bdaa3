package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.codebook.ApplicantWord;
import nianbao.codebook.ContextWords;
import nianbao.codebook.Indicator;
import nianbao.codebook.MentionRules;
import nianbao.codebook.SectionType;
import nianbao.codebook.ZeroPhrase;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.quantity.QuantityScanner;
import nianbao.recognize.mention.MeaningReader.Meaning;
import nianbao.recognize.mention.MeaningReader.Question;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.State;
import nianbao.record.TimeScope;
import nianbao.text.PhraseFinder.Hit;
import nianbao.text.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes counts and stated zeros in running text. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * 主动公开政府信息78条 → quantity 78 条, indicator disclosed_total
 * 未收到政府信息公开申请 → applications_received, zero_stated
 * }</pre>
 */
public final class MentionRecognizer {
    private static final String DISCLOSURE = "公开";

    private final RunningText runningText;
    private final AmountReader amounts;
    private final Breakdowns breakdowns;
    private final IndicatorMapper mapper;
    private final ZeroReader zeros;
    private final ZeroScope scope;
    private final Observations observations;
    private final List<ApplicantWord> applicants;
    private final ContextWords contextWords;
    private final OpennessClasses classes;
    private final MeaningReader meanings;
    private final PlainWords plain;

    /**
     * A recognizer with these rules.
     *
     * @param rules of mentions
     * @param indicators the codebook's indicator of a code
     */
    public MentionRecognizer(
            MentionRules rules, QuantityScanner scanner, Segmenter segmenter, Function<String, Indicator> indicators) {
        this(
                new RunningText(scanner),
                new IndicatorMapper(rules.labels()),
                new Observations(rules.measureWords(), indicators),
                rules.applicants(),
                rules,
                segmenter);
    }

    private MentionRecognizer(
            RunningText runningText,
            IndicatorMapper mapper,
            Observations observations,
            List<ApplicantWord> applicants,
            MentionRules rules,
            Segmenter segmenter) {
        this.runningText = runningText;
        this.mapper = mapper;
        this.observations = observations;
        this.applicants = applicants;
        this.contextWords = rules.contextWords();
        this.classes = new OpennessClasses(contextWords);
        this.meanings = new MeaningReader(mapper, observations, applicants, contextWords);
        this.plain = new PlainWords(contextWords);
        this.breakdowns = new Breakdowns(contextWords);
        this.amounts = new AmountReader(contextWords, breakdowns, segmenter);
        this.scope = new ZeroScope(contextWords);
        this.zeros = new ZeroReader(rules.zeroPhrases(), rules.zeroItems(), rules.contextWords());
    }

    /** This recognizer with the zeros and the context words of these rules; labels and units stay as they are. */
    public MentionRecognizer with(MentionRules rules, Segmenter segmenter) {
        return new MentionRecognizer(runningText, mapper, observations, applicants, rules, segmenter);
    }

    /** Everything the report's running text counts. */
    public Mentions recognize(MentionContext context) {
        Collector collector = new Collector(context);
        for (Sentence sentence : runningText.sentences(context)) {
            List<Hit<ZeroPhrase>> denials = zeros.denials(sentence);
            collector.numbers(sentence, denials);
            collector.zeros(sentence, denials);
        }
        return new Mentions(collector.quantities, collector.values, collector.findings);
    }

    /** Every number that a label rule named, with all the rules that hold of it: for those who test the rules. */
    public List<LabelReading> labels(MentionContext context) {
        Collector collector = new Collector(context);
        runningText.sentences(context).forEach(sentence -> collector.numbers(sentence, zeros.denials(sentence)));
        return List.copyOf(collector.labels);
    }

    /** Collects one report; lives as long as one call. */
    private final class Collector {
        final List<QuantityMention> quantities = new ArrayList<>();
        final List<Observation> values = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();
        final List<LabelReading> labels = new ArrayList<>();
        private final MentionContext context;

        private final ContinuedLists lists = new ContinuedLists(contextWords, breakdowns);

        Collector(MentionContext context) {
            this.context = context;
        }

        void numbers(Sentence sentence, List<Hit<ZeroPhrase>> denials) {
            if (sentence.tokens().isEmpty()) {
                lists.ended(sentence, List.of(), quantities.size());
                return;
            }
            int first = quantities.size();
            List<Amount> read =
                    lists.parts(sentence, amounts.read(sentence, context.reportYear(), ZeroReader.spans(denials)));
            BitSet byOpenness = classes.of(read);
            LikeParts found = new LikeParts();
            OwnBusiness own = new OwnBusiness(contextWords, plain, observations, read);
            Stocks stocks = new Stocks(contextWords, sentence, read, context.reportYear());
            String head = "";
            int end = 0;
            for (Amount amount : read) {
                head = sentence.text().substring(end, amount.token().start()).indexOf(';') >= 0 ? "" : head;
                end = amount.token().end();
                boolean isClass = byOpenness.get(amount.index());
                Question question = new Question(context, sentence, amount, whole(amount, first), head, isClass);
                Optional<Meaning> said =
                        meanings.read(question, labels).filter(m -> !isCountedFiner(read, question, m.indicator()));
                Optional<Meaning> meaning = isClass ? said : stocks.settle(amount, own.settle(amount, said));
                String indicator = meaning.map(Meaning::indicator).orElse("");
                head = mapper.hasParts(indicator) ? indicator : head;
                Amount timed = isOfAllYears(sentence, amount, indicator)
                        ? amount.during(TimeScope.CUMULATIVE)
                        : stocks.timed(amount);
                quantities.add(mention(sentence, timed, first, indicator));
                lists.passed(quantities.size(), timed, indicator, isWholeOfPublished(indicator));
                meaning.ifPresent(m -> found.add(timed, value(sentence, timed, m)));
                if (meaning.isEmpty() && isZero(timed) && !isClass) {
                    coordinatedZeros(sentence, timed).forEach(zero -> found.add(timed, zero));
                }
            }
            values.addAll(
                    found.withSums(read, ordinal -> quantities.get(ordinal - 1).value(), findings));
            lists.ended(sentence, read, first);
            findings.addAll(BreakdownSums.exceeded(
                    sentence, read, index -> quantities.get(first + index).span()));
        }

        /** 公开信息16项65条: of two counts of one thing the second is the number of the pieces. */
        private boolean isCountedFiner(List<Amount> read, Question question, String indicator) {
            int next = question.amount().index() + 1;
            return next < read.size()
                    && AmountReader.isSameAgain(question.amount(), read.get(next))
                    && meanings.read(question.about(read.get(next)), new ArrayList<>())
                            .filter(meaning -> meaning.indicator().equals(indicator))
                            .isPresent();
        }

        /** 2009年公开1192条。截止2009年底,已公开8400条: the larger number is no other count of the same year. */
        private boolean isOfAllYears(Sentence sentence, Amount amount, String indicator) {
            BigDecimal total = amount.token().value();
            return total != null
                    && amounts.mayBeOfAllYears(sentence, amount)
                    && values.stream()
                            .filter(value -> value.indicator().equals(indicator)
                                    && value.period() == Observation.Period.YEAR
                                    && value.state() == State.READ)
                            .map(Observation::value)
                            .anyMatch(value -> value != null && value.compareTo(total) < 0);
        }

        private boolean isWholeOfPublished(String indicator) {
            return observations.isDisclosed(indicator) && mapper.hasParts(indicator);
        }

        private @Nullable QuantityMention whole(Amount amount, int first) {
            int ordinal = ordinalOfWhole(amount, first);
            return ordinal == 0 ? null : quantities.get(ordinal - 1);
        }

        /** The ordinal of the number of which this is a part, or 0. */
        private static int ordinalOfWhole(Amount amount, int first) {
            return amount.whole() < 0 ? amount.earlier() : first + amount.whole() + 1;
        }

        private static boolean isZero(Amount amount) {
            BigDecimal value = amount.token().value();
            return value != null
                    && value.signum() == 0
                    && amount.token().kind() == Kind.COUNT
                    && amount.timeScope() == TimeScope.THIS_YEAR
                    && !amount.negated()
                    && !amount.difference();
        }

        /** 行政复议、行政诉讼均为0件: a zero of several things is a zero of each, unlike any other number. */
        private List<Observation> coordinatedZeros(Sentence sentence, Amount amount) {
            return zeros.counted(sentence, amount.label(), context.form()).stream()
                    .filter(item -> observations.accepts(item.indicator(), amount.token()))
                    .filter(item -> !observations.isOfApplications(item.indicator())
                            || sentence.sectionType().equals(SectionType.ON_REQUEST.code())
                            || amount.label().contains(DISCLOSURE)) // 行政许可全年申请量0件 is of permits
                    .map(item -> value(
                            sentence,
                            amount,
                            new Meaning(item.indicator(), "", "zero:0+" + item.item(), item.confidence())))
                    .toList();
        }

        private Observation value(Sentence sentence, Amount amount, Meaning meaning) {
            int start = amount.clauseStart();
            while (Character.isWhitespace(sentence.text().charAt(start))) {
                start++;
            }
            Span span = span(sentence, start, amount.clauseEnd());
            String quote = span.of(context.document().text());
            return observations.read(
                    meaning.indicator(),
                    meaning.applicant(),
                    amount.token(),
                    amount.timeScope(),
                    sentence.sectionPath(),
                    new Evidence(span, quote, meaning.rule(), meaning.confidence()));
        }

        private QuantityMention mention(Sentence sentence, Amount amount, int first, String indicator) {
            NumberToken token = amount.token();
            Span span = span(sentence, token.start(), token.end());
            return new QuantityMention(
                    quantities.size() + 1,
                    sentence.sectionPath(),
                    sentence.ordinal(),
                    span,
                    span.of(context.document().text()),
                    token.kind(),
                    token.value(),
                    token.high(),
                    token.unit(),
                    token.qualifier(),
                    amount.label(),
                    amount.verb(),
                    amount.negated(),
                    amount.timeScope(),
                    ordinalOfWhole(amount, first),
                    indicator,
                    token.normalized());
        }

        void zeros(Sentence sentence, List<Hit<ZeroPhrase>> denials) {
            for (ZeroStatement zero : zeros.read(sentence, denials, context.form())) {
                if (!scope.isOfReport(context, sentence, zero) || scope.isTaken(sentence, zero, quantities)) {
                    continue;
                }
                Span span = span(sentence, zero.start(), zero.end());
                values.add(observations.zero(
                        zero,
                        sentence.sectionPath(),
                        span,
                        span.of(context.document().text())));
            }
        }

        private Span span(Sentence sentence, int start, int end) {
            return context.compact().origin(sentence.offset() + start, sentence.offset() + end);
        }
    }
}
