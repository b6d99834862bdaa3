package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.codebook.ApplicantWord;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.codebook.Indicator;
import nianbao.codebook.LabelRule;
import nianbao.codebook.MentionRules;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.quantity.QuantityScanner;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.State;
import nianbao.record.TimeScope;
import nianbao.text.Segmenter;

/**
 * Recognizes counts and stated zeros in running text. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * 主动公开政府信息78条 → quantity 78 条, indicator disclosed_total
 * 未收到政府信息公开申请 → applications_received, zero_stated
 * }</pre>
 */
public final class MentionRecognizer {
    /** All named shares on the gold set were right; there are few. */
    private static final String TOTAL = "_total";

    private static final double SHARE_CONFIDENCE = 0.9;

    private final RunningText runningText;
    private final AmountReader amounts;
    private final Breakdowns breakdowns;
    private final IndicatorMapper mapper;
    private final ZeroReader zeros;
    private final Observations observations;
    private final List<ApplicantWord> applicants;
    private final ContextWords contextWords;
    private final OpennessClasses classes;

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
        this.breakdowns = new Breakdowns(contextWords);
        this.amounts = new AmountReader(contextWords, breakdowns, segmenter);
        this.zeros = new ZeroReader(rules.zeroPhrases(), rules.zeroItems(), rules.contextWords());
    }

    /** This recognizer with the zeros and the context words of these rules; labels and units stay as they are. */
    public MentionRecognizer with(MentionRules rules, Segmenter segmenter) {
        return new MentionRecognizer(runningText, mapper, observations, applicants, rules, segmenter);
    }

    /** What a number was understood as. */
    private record Meaning(String indicator, String applicant, String rule, double confidence) {}

    /** Everything the report's running text counts. */
    public Mentions recognize(MentionContext context) {
        Collector collector = new Collector(context);
        for (Sentence sentence : runningText.sentences(context)) {
            collector.numbers(sentence);
            collector.zeros(sentence);
        }
        return new Mentions(collector.quantities, collector.values, collector.findings);
    }

    /** Every number that a label rule named, with all the rules that hold of it: for those who test the rules. */
    public List<LabelReading> labels(MentionContext context) {
        Collector collector = new Collector(context);
        runningText.sentences(context).forEach(collector::numbers);
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

        void numbers(Sentence sentence) {
            if (sentence.tokens().isEmpty()) {
                lists.ended(sentence, List.of(), quantities.size());
                return;
            }
            int first = quantities.size();
            List<Amount> read =
                    lists.parts(sentence, amounts.read(sentence, context.reportYear(), zeros.denials(sentence)));
            BitSet byOpenness = classes.of(read);
            LikeParts found = new LikeParts();
            String head = "";
            int end = 0;
            for (Amount printed : read) {
                Amount amount = printed;
                head = sentence.text().substring(end, amount.token().start()).indexOf(';') >= 0 ? "" : head;
                end = amount.token().end();
                Optional<Meaning> meaning = meaning(sentence, amount, first, head, byOpenness.get(amount.index()));
                String indicator = meaning.map(Meaning::indicator).orElse("");
                amount = isOfAllYears(sentence, amount, indicator) ? amount.during(TimeScope.CUMULATIVE) : amount;
                head = mapper.hasParts(indicator) ? indicator : head;
                quantities.add(mention(sentence, amount, first, indicator));
                lists.passed(quantities.size(), amount, indicator, isWholeOfPublished(indicator));
                if (meaning.isPresent()) {
                    found.add(amount, value(sentence, amount, meaning.get()));
                }
                if (meaning.isEmpty() && isZero(amount) && !byOpenness.get(amount.index())) {
                    for (Observation zero : coordinatedZeros(sentence, amount)) {
                        found.add(amount, zero);
                    }
                }
            }
            values.addAll(
                    found.withSums(read, ordinal -> quantities.get(ordinal - 1).value(), findings));
            lists.ended(sentence, read, first);
            breakdownSums(sentence, read, first);
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

        /** The ordinal of the number of which this is a part, or 0. */
        private static int whole(Amount amount, int first) {
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
            return zeros.named(sentence, amount.label(), context.form()).stream()
                    .filter(item -> observations.accepts(item.indicator(), amount.token()))
                    .map(item -> value(
                            sentence,
                            amount,
                            new Meaning(item.indicator(), "", "zero:0+" + item.item(), item.confidence())))
                    .toList();
        }

        /** What a number means: by its words, or as one applicant type's share of its whole. */
        private Optional<Meaning> meaning(Sentence sentence, Amount amount, int first, String head, boolean isClass) {
            NumberToken token = amount.token();
            boolean counts = token.kind() == Kind.COUNT || token.kind() == Kind.MONEY;
            boolean thisReport =
                    amount.timeScope() == TimeScope.THIS_YEAR || amount.timeScope() == TimeScope.CUMULATIVE;
            if (!counts
                    || !thisReport
                    || amount.negated()
                    || amount.difference()
                    || isOthers(sentence, amount)
                    || isChapters(amount)) {
                return Optional.empty();
            }
            String parent = parent(amount, first);
            Optional<Meaning> share = share(amount, parent.isEmpty() ? head : parent);
            if (share.isPresent()) {
                return share;
            }
            return labelled(
                    amount,
                    isClass || isKindOfDocument(amount, first),
                    new IndicatorMapper.Query(
                            amount.context(),
                            amount.label(),
                            token.unit(),
                            sentence.sectionType(),
                            context.form(),
                            parent,
                            !parent.isEmpty(),
                            head));
        }

        private Optional<Meaning> labelled(Amount amount, boolean ofDocuments, IndicatorMapper.Query query) {
            List<LabelRule> holding = mapper.holding(query);
            Optional<LabelRule> best = IndicatorMapper.best(holding, query)
                    .filter(rule -> observations.accepts(rule.indicator(), amount.token()))
                    .filter(rule -> !isPartOfMoney(amount) || !rule.indicator().endsWith(TOTAL))
                    .filter(rule -> !ofDocuments || !observations.isOfApplications(rule.indicator()))
                    .filter(rule -> !observations.isCase(query.parent()) || observations.isCase(rule.indicator()))
                    .filter(rule -> !observations.isDisclosed(query.parent())
                            || !query.isPart()
                            || !observations.isResponse(rule.indicator()));
            best.ifPresent(rule -> labels.add(new LabelReading(rule, holding)));
            return best.map(rule -> new Meaning(rule.indicator(), "", "label:" + rule.id(), rule.confidence()));
        }

        /** The indicator of the whole; a total of all years is no whole of this year's number. */
        private String parent(Amount amount, int first) {
            if (whole(amount, first) == 0) {
                return "";
            }
            QuantityMention whole = quantities.get(whole(amount, first) - 1);
            return whole.timeScope() == amount.timeScope() ? whole.indicator() : "";
        }

        /** 收取费用60元,其中复印费36元: a part of an amount is no total. */
        private boolean isPartOfMoney(Amount amount) {
            return amount.whole() >= 0 && amount.token().kind() == Kind.MONEY;
        }

        /** 产生公文160件,其中依申请公开22件 counts documents by how open they are, no applications. */
        private boolean isKindOfDocument(Amount amount, int first) {
            if (whole(amount, first) == 0) {
                return false;
            }
            String whole = quantities.get(whole(amount, first) - 1).label();
            return contextWords.contains(Role.DOCUMENTS, whole, 0, whole.length());
        }

        /** One applicant type's share of the applications. */
        private Optional<Meaning> share(Amount amount, String whole) {
            return observations.hasApplicant(whole)
                    ? applicants.stream()
                            .filter(word -> amount.label().startsWith(word.word()))
                            .findFirst()
                            .map(word ->
                                    new Meaning(whole, word.applicant(), "applicant:" + word.word(), SHARE_CONFIDENCE))
                    : Optional.empty();
        }

        /** 本报告由概述、主动公开情况等八个部分组成 counts the chapters of the report. */
        private boolean isChapters(Amount amount) {
            String context = amount.context();
            int behind = context.indexOf(AmountReader.NUMBER) + 1;
            return contextWords.prefixEnd(Role.CHAPTERS, context, behind, context.length()) > behind;
        }

        /** 全市公开20000条 in one bureau's own report is not the bureau's number. */
        private boolean isOthers(Sentence sentence, Amount amount) {
            return context.ownReport()
                    && contextWords.contains(
                            Role.EVERYBODY,
                            sentence.text(),
                            amount.clauseStart(),
                            amount.token().start());
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
                    whole(amount, first),
                    indicator,
                    token.normalized());
        }

        void zeros(Sentence sentence) {
            for (ZeroStatement zero : zeros.read(sentence, context.form())) {
                Span span = span(sentence, zero.start(), zero.end());
                values.add(observations.zero(
                        zero,
                        sentence.sectionPath(),
                        span,
                        span.of(context.document().text())));
            }
        }

        /** A breakdown that does not add up is worth a look, and no more: real pages often leave parts out. */
        private void breakdownSums(Sentence sentence, List<Amount> read, int first) {
            if (read.stream().allMatch(amount -> amount.whole() < 0)) {
                return;
            }
            for (Amount whole : read) {
                Map<Boolean, List<Amount>> lists = read.stream()
                        .filter(part -> part.whole() == whole.index()
                                && part.token().kind() == whole.token().kind())
                        .collect(Collectors.partitioningBy(part -> isInBracket(sentence.text(), whole, part)));
                lists.values().forEach(parts -> breakdownSum(sentence, whole, parts, first));
            }
        }

        /** 产生公文124件(含规范性文件1件),其中主动公开44件: the bracket breaks its whole down in another way. */
        private static boolean isInBracket(String text, Amount whole, Amount part) {
            String between = text.substring(
                    whole.token().end(),
                    Math.max(whole.token().end(), part.token().start()));
            return between.chars().filter(c -> c == '(').count()
                    > between.chars().filter(c -> c == ')').count();
        }

        private void breakdownSum(Sentence sentence, Amount whole, List<Amount> parts, int first) {
            BigDecimal total = whole.token().value();
            BigDecimal sum = parts.stream()
                    .map(part -> part.token().value())
                    .reduce(BigDecimal.ZERO, (a, b) -> b == null || a == null ? a : a.add(b));
            if (total != null && sum != null && parts.size() > 1 && sum.compareTo(total) > 0) {
                findings.add(sumFinding(whole, parts, total, sum, first, sentence));
            }
        }

        private Finding sumFinding(
                Amount whole, List<Amount> parts, BigDecimal total, BigDecimal sum, int first, Sentence sentence) {
            List<Span> evidence = new ArrayList<>();
            evidence.add(quantities.get(first + whole.index()).span());
            parts.forEach(
                    part -> evidence.add(quantities.get(first + part.index()).span()));
            return new Finding(
                    "breakdown_sum",
                    Severity.NOTE,
                    List.of(Integer.toString(sentence.ordinal()), sum.toPlainString(), total.toPlainString()),
                    total.toPlainString(),
                    sum.toPlainString(),
                    total.subtract(sum).toPlainString(),
                    evidence);
        }

        private Span span(Sentence sentence, int start, int end) {
            return context.compact().origin(sentence.offset() + start, sentence.offset() + end);
        }
    }
}
