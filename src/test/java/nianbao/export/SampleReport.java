package nianbao.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.codebook.Indicator;
import nianbao.codebook.SectionType;
import nianbao.document.Block;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.quantity.Kind;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.record.State;
import nianbao.record.Status;
import nianbao.record.TimeScope;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A small report with a character outside the basic plane, for the tests of export, pipeline and cli. */
public final class SampleReport {
    /** 𠮷 takes two UTF-16 units, so every offset behind it differs from the code point's. */
    public static final String TEXT = "𠮷安区商务局2020年报告\n一、概述\n本年新收申请12件，经费1.50万元。\n新收\t12";

    private final SourceId id;
    private final String location;
    private String agency = "𠮷安区商务局";
    private String year = "2020";
    private String issueDate = "2021-01-15";
    private String publishDate = "";
    private BigDecimal value = new BigDecimal("12.0");
    private final List<Finding> findings = new ArrayList<>();

    public SampleReport(SourceId id, String location) {
        this.id = id;
        this.location = location;
    }

    public SampleReport agency(String newAgency) {
        agency = newAgency;
        return this;
    }

    public SampleReport year(String newYear) {
        year = newYear;
        return this;
    }

    public SampleReport issued(String date) {
        issueDate = date;
        return this;
    }

    public SampleReport published(String date) {
        publishDate = date;
        return this;
    }

    public SampleReport value(String newValue) {
        value = new BigDecimal(newValue);
        return this;
    }

    public SampleReport finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    private Document document() {
        List<Block> blocks = List.of(
                new Paragraph(span("𠮷安区商务局2020年报告"), Paragraph.Role.TITLE),
                new Paragraph(span("一、概述"), Paragraph.Role.BODY),
                new Paragraph(span("本年新收申请12件，经费1.50万元。"), Paragraph.Role.BODY),
                new Table(
                        span("新收\t12"),
                        List.of(
                                new Cell(0, 0, 1, 1, true, span("新收", TEXT.lastIndexOf("新收"))),
                                new Cell(0, 1, 1, 1, false, span("12", TEXT.lastIndexOf("12"))))));
        SourceDocument source = new SourceDocument(id, location, "http://a.gov.cn/1.html", "text/html", "UTF-8");
        return new Document(source, TEXT, blocks, List.of(), List.of(), null, List.of());
    }

    /** A page that is no report. */
    public ReportRecord noReport() {
        return new ReportRecord(
                document(),
                Status.NOT_A_REPORT,
                "",
                new Metadata(List.of(), false),
                List.of(),
                List.of(),
                List.of(),
                List.of(Finding.of("attachments", Finding.Severity.ERROR, List.of("x"))));
    }

    public ReportRecord report() {
        return new ReportRecord(
                document(), Status.OK, "standard_2021", metadata(), sections(), quantities(), observations(), findings);
    }

    private Metadata metadata() {
        List<FieldCandidate> candidates = new ArrayList<>();
        candidate(candidates, Field.REGION_CODE, "370303", null);
        candidate(candidates, Field.SCOPE, "own", null);
        candidate(candidates, Field.TITLE, "𠮷安区商务局2020年报告", span("𠮷安区商务局2020年报告"));
        candidate(candidates, Field.AGENCY, agency, span("𠮷安区商务局"));
        candidate(candidates, Field.REPORT_YEAR, year, span("2020"));
        candidate(candidates, Field.ISSUE_DATE, issueDate, null);
        candidate(candidates, Field.PUBLISH_DATE, publishDate, null);
        return new Metadata(candidates, false);
    }

    private static void candidate(List<FieldCandidate> candidates, Field field, String value, @Nullable Span span) {
        if (!value.isEmpty()) {
            String label = field == Field.ISSUE_DATE ? "成文日期" : "";
            candidates.add(new FieldCandidate(
                    field, value, value, label, span, FieldCandidate.Origin.TEXT, "r-" + field.column(), 0.9, true));
        }
    }

    private static List<Section> sections() {
        Span heading = span("一、概述");
        Span span = new Span(heading.start(), TEXT.length());
        return List.of(new Section(1, 1, "一、", "一", "概述", "overview", span, heading));
    }

    private List<QuantityMention> quantities() {
        return List.of(new QuantityMention(
                1,
                "一",
                2,
                span("12件"),
                "12件",
                Kind.COUNT,
                new BigDecimal("1.2E+1"),
                null,
                "件",
                Qualifier.EXACT,
                "=申请",
                "新收",
                false,
                TimeScope.THIS_YEAR,
                0,
                "applications_new",
                ""));
    }

    private List<Observation> observations() {
        Evidence cell = new Evidence(span("12", TEXT.lastIndexOf("12")), "12", "table", 0.995);
        Evidence text = new Evidence(span("12件"), "新收申请12件", "text", 0.9);
        Evidence money = new Evidence(span("1.50万元"), "经费1.50万元", "text", 0.8);
        return List.of(
                observation("applications_new", "total", Observation.Origin.TABLE, cell, value, "", true),
                observation("fees", "", Observation.Origin.TEXT, money, new BigDecimal("1.50"), "万元", true),
                observation("applications_new", "total", Observation.Origin.TEXT, text, value, "件", false));
    }

    private static Observation observation(
            String indicator,
            String applicant,
            Observation.Origin origin,
            Evidence evidence,
            BigDecimal value,
            String unit,
            boolean preferred) {
        BigDecimal standard = unit.equals("万元") ? value.multiply(BigDecimal.valueOf(10000)) : value;
        return new Observation(
                indicator,
                applicant,
                Observation.Period.YEAR,
                value,
                unit,
                State.READ,
                Qualifier.EXACT,
                origin,
                "一",
                evidence,
                List.of(),
                standard,
                unit.equals("万元") ? "元" : "件",
                preferred);
    }

    private static Span span(String words) {
        return span(words, TEXT.indexOf(words));
    }

    private static Span span(String words, int start) {
        return new Span(start, start + words.length());
    }

    /** A codebook of two indicators. */
    public static List<Indicator> codebook() {
        return List.of(
                new Indicator(
                        "applications_new",
                        "新收申请",
                        "applications",
                        "件",
                        List.of("件"),
                        true,
                        SectionType.ON_REQUEST,
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "app_new"),
                fees("fees"));
    }

    /** An indicator of fees with this code. */
    static Indicator fees(String code) {
        return new Indicator(
                code, "收费", "fees", "元", List.of("元"), false, SectionType.FEES, List.of(), List.of(), "", "", code);
    }

    /** The schema over {@link #codebook()}. */
    public static DataSetSchema schema() {
        return new DataSetSchema(codebook(), List.of(), PanelLabels.CODES, true, false, Wording.ZH);
    }
}
