package nianbao.recognize.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.ApplicantWord;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.codebook.LabelRule;
import nianbao.codebook.SectionType;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.record.QuantityMention;
import nianbao.record.TimeScope;
import org.jspecify.annotations.Nullable;

/** Tells what a number means: by its words, or as one applicant type's share of its whole. Immutable. */
final class MeaningReader {
    private static final String TOTAL = "_total";
    /** Of what was published, no part is all: 网站公开579条,其中曝光台发布信息17条. */
    static final String ALL_PUBLISHED = "disclosed_total";

    private static final String CLASS = "类";
    /** Behind one of several things counted together: 局长信箱等网上咨询、信访80起. */
    private static final String AMONG_OTHERS = "、等";

    private static final String OF_OWN_ACCORD = "主动";
    private static final String INFORMATION = "信息";
    /** Counted in these, what was published are pieces of information, and no permits or documents. */
    private static final Set<String> UNITS_OF_INFORMATION = Set.of("条", "篇", "则");
    /** Of the codes of classes of information. */
    static final String CATEGORY = "disclosed_category_";

    /** All named shares on the gold set were right; there are few. */
    private static final double SHARE_CONFIDENCE = 0.9;

    private final IndicatorMapper mapper;
    private final Observations observations;
    private final List<ApplicantWord> applicants;
    private final ContextWords words;
    private final ClassNames classNames;
    private final SharedNumbers shared;
    private final Bodies bodies;

    MeaningReader(
            IndicatorMapper mapper, Observations observations, List<ApplicantWord> applicants, ContextWords words) {
        this.mapper = mapper;
        this.observations = observations;
        this.applicants = applicants;
        this.words = words;
        this.classNames = new ClassNames(words);
        this.shared = new SharedNumbers(mapper, observations, words);
        this.bodies = new Bodies(words);
    }

    /** What a number was understood as. */
    record Meaning(String indicator, String applicant, String rule, double confidence) {}

    /**
     * A number in its surroundings.
     *
     * @param whole the number that it is a part of, or null
     * @param head indicator of the nearest number before it in its sentence that may have parts, or empty
     * @param isClass true if it counts information by how open it is ({@link OpennessClasses})
     */
    record Question(
            MentionContext context,
            Sentence sentence,
            Amount amount,
            @Nullable QuantityMention whole,
            String head,
            boolean isClass) {

        /** The same of another number. */
        Question about(Amount other) {
            return new Question(context, sentence, other, whole, head, isClass);
        }
    }

    /**
     * The meaning; empty for what is no count of this report or has no name in the codebook.
     *
     * @param labels gets what was read by a label, with all the rules that hold of it
     */
    Optional<Meaning> read(Question question, List<LabelReading> labels) {
        Amount amount = question.amount();
        if (!isOwnCount(question)) {
            return Optional.empty();
        }
        String parent = parent(question);
        Optional<Meaning> share = share(amount, parent.isEmpty() ? question.head() : parent);
        if (share.isPresent()) {
            return share;
        }
        boolean ofDocuments = question.isClass() || isKindOfDocument(question.whole());
        IndicatorMapper.Query query = new IndicatorMapper.Query(
                amount.context(),
                amount.label(),
                observations.unit(amount.token()),
                question.sentence().sectionType(),
                question.context().form(),
                parent,
                question.head());
        Optional<Meaning> meaning = labelled(amount, ofDocuments, query, labels);
        return meaning.isEmpty() && parent.isEmpty() && isOfPublished(question)
                ? labelled(amount, ofDocuments, query.within(ALL_PUBLISHED), labels)
                : meaning;
    }

    /** 主动公开的政府信息中,机构职能2条,政策法规2条: parts of all that was published, which need not be counted. */
    private boolean isOfPublished(Question question) {
        Amount amount = question.amount();
        return amount.timeScope() == TimeScope.THIS_YEAR
                && words.contains(
                        Role.OF_PUBLISHED,
                        question.sentence().text(),
                        0,
                        amount.token().start());
    }

    private boolean isOwnCount(Question question) {
        Amount amount = question.amount();
        NumberToken token = amount.token();
        boolean counts = token.kind() == Kind.COUNT || token.kind() == Kind.MONEY;
        boolean thisReport = amount.timeScope() == TimeScope.THIS_YEAR || amount.timeScope() == TimeScope.CUMULATIVE;
        return counts
                && thisReport
                && !amount.negated()
                && !amount.difference()
                && !isOthers(question)
                && !isChapters(amount);
    }

    private Optional<Meaning> labelled(
            Amount amount, boolean ofDocuments, IndicatorMapper.Query query, List<LabelReading> labels) {
        List<LabelRule> holding = accepted(query, query, amount, ofDocuments);
        if (!holding.isEmpty()) { // of which several may be as good: fewer words would hide that
            return best(holding, query, labels);
        }
        for (IndicatorMapper.Query bare : inFewerWords(query)) {
            holding = accepted(bare, query, amount, ofDocuments);
            if (!holding.isEmpty()) {
                return best(holding, bare, labels);
            }
        }
        return Optional.empty();
    }

    private List<LabelRule> accepted(
            IndicatorMapper.Query asked, IndicatorMapper.Query query, Amount amount, boolean ofDocuments) {
        List<LabelRule> accepted = mapper.holding(asked).stream()
                .filter(rule -> isAccepted(rule, amount, ofDocuments, query))
                .toList();
        return accepted.stream().anyMatch(this::isOfAllClasses) && countsOneClass(query)
                ? accepted.stream().filter(rule -> !isOfAllClasses(rule)).toList()
                : accepted;
    }

    private static Optional<Meaning> best(
            List<LabelRule> holding, IndicatorMapper.Query asked, List<LabelReading> labels) {
        Optional<LabelRule> best = IndicatorMapper.best(holding, asked);
        best.ifPresent(rule -> labels.add(new LabelReading(rule, holding)));
        return best.map(rule -> new Meaning(rule.indicator(), "", "label:" + rule.id(), rule.confidence()));
    }

    /**
     * Without what says nothing of the thing counted: the next statement about it (收到申请3件全部予以公开), and what does
     * not tell a class of information from others.
     */
    private List<IndicatorMapper.Query> inFewerWords(IndicatorMapper.Query query) {
        List<IndicatorMapper.Query> readings = new ArrayList<>();
        String context = query.context();
        int behind = context.indexOf(AmountReader.NUMBER) + 1;
        if (words.prefixEnd(Role.PREDICATE, context, behind, context.length()) > behind) {
            readings.add(query.in(context.substring(0, behind)));
        }
        if (observations.isDisclosed(query.parent())) {
            readings.add(query.about(classNames.bare(query.label())));
        }
        if (ClassNames.isOneClass(query.label())) {
            readings.add(query.about(classNames.published(query.label())));
        } else {
            classInOnePlace(query).ifPresent(readings::add);
        }
        if (query.parent().isEmpty() && UNITS_OF_INFORMATION.contains(query.unit())) {
            classNames
                    .afterVerb(query.label())
                    .ifPresent(name -> readings.add(query.about(name).within(ALL_PUBLISHED)));
        }
        return readings;
    }

    private boolean isAccepted(LabelRule rule, Amount amount, boolean ofDocuments, IndicatorMapper.Query query) {
        String indicator = rule.indicator();
        return observations.accepts(indicator, amount.token())
                && !(isPartOfMoney(amount) && indicator.endsWith(TOTAL))
                && !(ofDocuments && observations.isOfApplications(indicator))
                && !(observations.isCase(query.parent()) && !observations.isCase(indicator))
                && !(observations.isResponse(indicator) && isNoAct(rule, query))
                && !isAnswer(rule, query)
                && !shared.excludes(rule, query)
                && !isPlaceBehind(rule, query)
                && !(observations.isResponse(query.parent()) && observations.isDisclosed(indicator))
                && !(observations.isOfApplications(query.parent()) && !mayBeOfApplication(indicator))
                && !(observations.isDisclosed(query.parent()) && !mayBeOfPublished(indicator));
    }

    private boolean countsOneClass(IndicatorMapper.Query query) {
        return ClassNames.isOneClass(query.label()) || classInOnePlace(query).isPresent();
    }

    /** 工作动态信息 of 网站发布工作动态信息67条, asked about as a class of what was published; empty for what is no class. */
    private Optional<IndicatorMapper.Query> classInOnePlace(IndicatorMapper.Query query) {
        String published = classNames.published(query.label());
        return published.equals(query.label()) || ClassNames.isSeveral(published)
                ? Optional.empty()
                : Optional.of(query.about(published).within(ALL_PUBLISHED)).filter(this::isCategory);
    }

    private boolean isCategory(IndicatorMapper.Query query) {
        return mapper.holding(query).stream().anyMatch(rule -> rule.indicator().startsWith(CATEGORY));
    }

    /** True for all that was published, or published in one place: 网站发布政务类信息34条 is neither. */
    private boolean isOfAllClasses(LabelRule rule) {
        return observations.isDisclosed(rule.indicator())
                && mapper.hasParts(rule.indicator())
                && rule.pieces().stream().noneMatch(piece -> piece.contains(CLASS));
    }

    /** 4件主办件已办结并在门户网站公示: what is named behind the number is where something else was shown. */
    private boolean isPlaceBehind(LabelRule rule, IndicatorMapper.Query query) {
        int number = query.context().indexOf(AmountReader.NUMBER);
        int place = query.context().indexOf(rule.pieces().get(0));
        return place > number
                && isOfAllClasses(rule)
                && !query.context().substring(number).contains(INFORMATION);
    }

    /** 受理申请2件,公开信息2条: what applicants were given, and not what was published. */
    private boolean isAnswer(LabelRule rule, IndicatorMapper.Query query) {
        return query.sectionType().equals(SectionType.ON_REQUEST.code())
                && observations.isOfApplications(query.head())
                && rule.indicator().equals(ALL_PUBLISHED)
                && rule.pieces().stream().noneMatch(piece -> piece.contains(OF_OWN_ACCORD));
    }

    /** 建议提案办理结果类信息8条 counts information, and 发布政策解读、宣传稿件230篇 counts both. */
    private static boolean isNoAct(LabelRule rule, IndicatorMapper.Query query) {
        return ClassNames.isOneClass(query.label()) || isOneOfSeveral(rule, query.context());
    }

    private static boolean isOneOfSeveral(LabelRule rule, String context) {
        String last = rule.pieces().get(rule.pieces().size() - 1);
        int end = context.lastIndexOf(last) + last.length();
        int number = context.indexOf(AmountReader.NUMBER);
        return end + 1 < number && AMONG_OTHERS.indexOf(context.charAt(end)) >= 0;
    }

    /** 收到申请13件,其中局长信箱收到2件 tells how applications came, not how many letters did. */
    private boolean mayBeOfApplication(String indicator) {
        return observations.isOfApplications(indicator) || observations.isCase(indicator);
    }

    /** A part of what was published is neither all of it nor an act (an interview, 提案答复3条). */
    private boolean mayBeOfPublished(String indicator) {
        return !indicator.equals(ALL_PUBLISHED) && observations.isDisclosed(indicator);
    }

    /** The indicator of the whole; a total of all years is no whole of this year's number. */
    private static String parent(Question question) {
        QuantityMention whole = question.whole();
        return whole != null && whole.timeScope() == question.amount().timeScope() ? whole.indicator() : "";
    }

    /** 收取费用60元,其中复印费36元: a part of an amount is no total. */
    private static boolean isPartOfMoney(Amount amount) {
        return amount.whole() >= 0 && amount.token().kind() == Kind.MONEY;
    }

    /** 产生公文160件,其中依申请公开22件 counts documents by how open they are, no applications. */
    private boolean isKindOfDocument(@Nullable QuantityMention whole) {
        return whole != null
                && words.contains(
                        Role.DOCUMENTS, whole.label(), 0, whole.label().length());
    }

    /** One applicant type's share of the applications. */
    private Optional<Meaning> share(Amount amount, String whole) {
        return observations.hasApplicant(whole)
                ? applicants.stream()
                        .filter(word -> amount.label().startsWith(word.word()))
                        .findFirst()
                        .map(word -> new Meaning(whole, word.applicant(), "applicant:" + word.word(), SHARE_CONFIDENCE))
                : Optional.empty();
    }

    /** 本报告由概述、主动公开情况等八个部分组成 counts the chapters of the report. */
    private boolean isChapters(Amount amount) {
        String context = amount.context();
        int behind = context.indexOf(AmountReader.NUMBER) + 1;
        return words.prefixEnd(Role.CHAPTERS, context, behind, context.length()) > behind;
    }

    /** 全市公开20000条 in one bureau's own report is not the bureau's number. */
    private boolean isOthers(Question question) {
        return question.context().ownReport()
                && bodies.areNamed(
                        Role.EVERYBODY,
                        question.sentence().text(),
                        question.amount().clauseStart(),
                        question.amount().token().start());
    }
}
