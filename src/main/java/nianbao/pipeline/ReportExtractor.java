package nianbao.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.PreferredValues;
import nianbao.check.ReportChecks;
import nianbao.check.ReportTest;
import nianbao.codebook.Codebook;
import nianbao.codebook.ContextWords;
import nianbao.codebook.Functions;
import nianbao.codebook.Indicator;
import nianbao.codebook.MentionRules;
import nianbao.codebook.MetadataLabel;
import nianbao.codebook.StandardUnits;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableType;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.ReadingNote;
import nianbao.document.Span;
import nianbao.quantity.MeasureWords;
import nianbao.quantity.NumberWords;
import nianbao.quantity.QuantityScanner;
import nianbao.read.DocumentReader;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.mention.Mentions;
import nianbao.recognize.metadata.MetadataRecognizer;
import nianbao.recognize.metadata.MetadataResult;
import nianbao.recognize.section.SectionRecognizer;
import nianbao.recognize.table.FormDetector;
import nianbao.recognize.table.TableValues;
import nianbao.recognize.table.TextRows;
import nianbao.record.Correction;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.record.Status;
import nianbao.text.FoldedText;
import nianbao.text.ReportText;
import nianbao.text.Segmenter;

/**
 * The stages in order: read, recognize, check. Made once from a codebook; immutable, and safe to share between threads.
 *
 * <pre>{@code
 * var extractor = new ReportExtractor(Codebook.builtIn());
 * extractor.extract(new RawFile("a.html", null, bytes)).metadata().value(Field.AGENCY); // 张店区商务局
 * }</pre>
 */
public final class ReportExtractor implements Extractor {
    /** Fields whose lines are a page's header or signature and no running text. */
    private static final Set<Field> HEADER = EnumSet.of(
            Field.TITLE,
            Field.INDEX_NUMBER,
            Field.DOCUMENT_NUMBER,
            Field.ISSUE_DATE,
            Field.PUBLISH_DATE,
            Field.SIGNED_DATE,
            Field.PUBLISHER,
            Field.CATEGORY,
            Field.VALIDITY);

    private static final String OWN = "own";

    /** A longer line that holds a header value is a sentence all the same. */
    private static final int LONGEST_HEADER_LINE = 200;

    /** A header line ends without one; a line that has one holds text behind the header value. */
    private static final String FULL_STOP = "。";

    /** A headline stands among the first lines, below a label or two. */
    private static final int HEADLINES = 6;

    /** What stands in front of the first colon, cell border or blank. */
    private static final Pattern FIRST_WORD = Pattern.compile("[^:：|\\t ]{2,8}");

    private final DocumentReader reader;
    private final FurtherReports further;
    private final MetadataRecognizer metadata;
    private final AgencyFields agencyFields;
    private final SectionRecognizer sections;
    private final FormDetector forms;
    private final MentionRecognizer mentions;
    private final TableStage tables;
    private final PreferredValues preferred;
    private final ReportChecks checks;
    private final List<Correction> corrections;
    private final StandardUnits units;
    private final Function<String, Indicator> indicators;
    private final RulePageVocabulary vocabulary;

    /** An extractor with these rules. */
    public ReportExtractor(Codebook codebook) {
        this(codebook, List.of());
    }

    /** An extractor with these rules that sets right what a researcher corrected. */
    public ReportExtractor(Codebook codebook, List<Correction> corrections) {
        this.corrections = List.copyOf(corrections);
        units = new StandardUnits(codebook.mentionRules().measureWords());
        indicators = indicators(codebook);
        MentionRules rules = codebook.mentionRules();
        sections = new SectionRecognizer(codebook.headings()::typeOf);
        vocabulary = new RulePageVocabulary(
                sections, codebook.pagePatterns(), catalogueLabels(codebook), tableLabels(codebook));
        reader = new Readers(vocabulary);
        further = new FurtherReports(
                vocabulary::isReportTitle,
                document -> sections.recognize(document, ReportText.of(document).spaced()));
        metadata = new MetadataRecognizer(codebook.metadata());
        agencyFields = new AgencyFields(codebook);
        forms = new FormDetector(rules.forms());
        mentions = mentions(codebook, rules, scanner(rules));
        tables = new TableStage(codebook, scanner(rules), vocabulary);
        preferred = new PreferredValues(indicators(codebook));
        checks = new ReportChecks(codebook.checkRules());
    }

    /** Numbers and units by these rules. */
    static QuantityScanner scanner(MentionRules rules) {
        return new QuantityScanner(new MeasureWords(rules.measureWords()), new NumberWords(rules.numberWords()));
    }

    /** Counts and zeros by these rules, which need not be those of the codebook. */
    static MentionRecognizer mentions(Codebook codebook, MentionRules rules, QuantityScanner scanner) {
        return new MentionRecognizer(rules, scanner, segmenter(rules.contextWords()), indicators(codebook));
    }

    private static Function<String, Indicator> indicators(Codebook codebook) {
        return code -> codebook.indicator(code).orElseThrow(() -> new IllegalStateException("no indicator " + code));
    }

    private static List<String> catalogueLabels(Codebook codebook) {
        return codebook.metadata().labels().stream()
                .filter(label -> label.kind() == MetadataLabel.Kind.CATALOGUE)
                .map(MetadataLabel::label)
                .toList();
    }

    /** Labels that tell a table of figures from one of layout: all rows, and the columns that no catalogue has. */
    private static Set<String> tableLabels(Codebook codebook) {
        return codebook.tableRules().labels().stream()
                .filter(label -> label.match() != TableLabel.Match.WORDS)
                .filter(label -> label.axis() == TableLabel.Axis.ROW
                        || (label.axis() == TableLabel.Axis.COLUMN && label.table() != TableType.STATISTICS))
                .map(label -> label.label().full())
                .collect(Collectors.toSet());
    }

    /** A segmenter that keeps the words around numbers whole. */
    static Segmenter segmenter(ContextWords contextWords) {
        Map<String, String> words = new TreeMap<>();
        contextWords.fillers().forEach(word -> words.put(word, "filler"));
        return new Segmenter(words);
    }

    @Override
    public ReportRecord extract(RawFile file) throws UnreadableException {
        return extract(documents(file).get(0));
    }

    @Override
    public List<ReportRecord> extractAll(RawFile file) throws UnreadableException {
        List<ReportRecord> reports = new ArrayList<>();
        for (Document document : documents(file)) {
            reports.add(extract(document));
        }
        return reports;
    }

    /** The file's reports, each a document of its own. */
    private List<Document> documents(RawFile file) throws UnreadableException {
        Document whole = reader.read(file);
        TextLimits.check(whole);
        List<Document> reports = further.apart(whole);
        TextLimits.checkReports(reports);
        return reports;
    }

    private ReportRecord extract(Document document) throws UnreadableException {
        ReportText text = ReportText.of(document);
        List<Section> found = sections.recognize(document, text.spaced());
        TextLimits.checkHeadings(found);
        MetadataResult stated = metadata.recognize(document, text.compact());
        String form = forms.detect(document, text.compact());
        boolean hasForm = !form.equals(FormDetector.NARRATIVE);
        boolean foreign = !hasForm && isOtherDocument(document, stated.metadata());
        if (foreign
                || !ReportTest.isReport(
                        text.compact().text(),
                        found,
                        stated.metadata(),
                        hasForm,
                        otherTitles(document, stated.metadata()))) {
            return notReport(document);
        }
        Corrections corrected = new Corrections(corrections, document.source(), units);
        Metadata complete =
                corrected.derived(agencyFields.complete(corrected.stated(stated.metadata()), document, text.compact()));
        List<TextRows.Row> rows = tables.textRows(document);
        Mentions counted = mentions.recognize(context(document, text.compact(), found, form, complete, rows));
        TableValues tabled = tables.read(document, form, found, complete, year(complete));
        List<Observation> read = new ArrayList<>(tabled.observations());
        read.addAll(counted.observations());
        List<Observation> values = corrected.values(read, indicators);
        values.addAll(tables.derive(form, values));
        PreferredValues.Choice choice = preferred.choose(values, found);
        List<Finding> findings = new ArrayList<>(notes(document));
        findings.addAll(stated.findings());
        findings.addAll(tabled.findings());
        findings.addAll(TableStage.findings(rows));
        findings.addAll(counted.findings());
        findings.addAll(choice.findings());
        findings.addAll(corrected.findings());
        return checked(new ReportRecord(
                document, Status.OK, form, complete, found, counted.quantities(), choice.observations(), findings));
    }

    @Override
    public String dependsOn(RawFile file) {
        return Corrections.fingerprint(corrections, file);
    }

    /** The report with what its checks found, and the status that follows. */
    private ReportRecord checked(ReportRecord report) {
        List<Finding> findings = new ArrayList<>(report.findings());
        checks.judge(report).forEach(judgement -> findings.addAll(judgement.findings()));
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        return new ReportRecord(
                report.document(),
                ReportTest.status(report.metadata(), report.sections(), wrong),
                report.form(),
                report.metadata(),
                report.sections(),
                report.quantities(),
                report.observations(),
                findings);
    }

    private static ReportRecord notReport(Document document) {
        return new ReportRecord(
                document,
                Status.NOT_A_REPORT,
                "",
                new Metadata(List.of(), false),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Lines that read as the title of another report than this one: a list page has many, and so has a table of
     * contents.
     */
    private int otherTitles(Document document, Metadata stated) {
        boolean isTakenApart =
                document.notes().stream().anyMatch(note -> note.rule().equals(FurtherReports.NOTE));
        if (isTakenApart) { // it lists the others above its own text, if at all
            return 0;
        }
        String own = FoldedText.compact(stated.value(Field.TITLE)).text();
        return document.paragraphs().stream()
                .map(Paragraph::span)
                .filter(line -> line.length() <= LONGEST_HEADER_LINE)
                .map(line -> line.of(document.text()))
                .filter(vocabulary::isReportTitle)
                .filter(line -> !startsWithLabel(line))
                .filter(line -> !metadata.mayBeOwnTitle(line, stated))
                .map(line -> FoldedText.compact(line).text())
                .filter(line -> own.isEmpty() || !(line.contains(own) || own.contains(line)))
                .collect(Collectors.toSet())
                .size();
    }

    /** No report's title is printed, but 睢宁县司法局2023年工作总结 stands above the text. */
    private boolean isOtherDocument(Document document, Metadata stated) {
        boolean titled = stated.has(Field.TITLE) && !stated.titleBuilt();
        return !titled
                && document.paragraphs().stream()
                        .limit(HEADLINES)
                        .map(paragraph -> paragraph.span().of(document.text()).strip())
                        .anyMatch(vocabulary::isOtherDocument);
    }

    /** 内容概述：2013年政府信息公开年报: a value of the catalogue speaks of this report. */
    private boolean startsWithLabel(String line) {
        Matcher label = FIRST_WORD.matcher(line);
        return label.lookingAt() && vocabulary.catalogueLabels(label.group()) > 0;
    }

    private static MentionContext context(
            Document document,
            FoldedText compact,
            List<Section> sections,
            String form,
            Metadata metadata,
            List<TextRows.Row> rows) {
        List<Span> passedOver = new ArrayList<>(headerLines(document, metadata));
        rows.stream().filter(TextRows.Row::isUnclear).map(TextRows.Row::line).forEach(passedOver::add);
        return new MentionContext(document, compact, sections, form, year(metadata), passedOver, isOwn(metadata));
    }

    private static OptionalInt year(Metadata metadata) {
        String year = metadata.value(Field.REPORT_YEAR);
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }

    /** A bureau on itself; a government or its office speaks of its whole place. */
    private static boolean isOwn(Metadata metadata) {
        String function = metadata.value(Field.AGENCY_FUNCTION);
        return metadata.value(Field.SCOPE).equals(OWN) && !function.isEmpty() && !function.equals(Functions.GENERAL);
    }

    private static List<Span> headerLines(Document document, Metadata metadata) {
        List<Span> values = metadata.candidates().stream()
                .filter(candidate -> HEADER.contains(candidate.field()))
                .map(FieldCandidate::span)
                .flatMap(Stream::ofNullable)
                .toList();
        return document.paragraphs().stream()
                .map(Paragraph::span)
                .filter(line -> line.length() <= LONGEST_HEADER_LINE
                        && !line.of(document.text()).contains(FULL_STOP)
                        && values.stream().anyMatch(line::overlaps))
                .toList();
    }

    private static List<Finding> notes(Document document) {
        return document.notes().stream()
                .map((ReadingNote note) -> Finding.of(
                        note.rule(), note.isLoss() ? Severity.WARNING : Severity.NOTE, List.of(note.detail())))
                .toList();
    }
}
