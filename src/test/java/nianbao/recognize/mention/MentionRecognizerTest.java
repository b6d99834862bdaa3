package nianbao.recognize.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.MentionRules;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.quantity.MeasureWords;
import nianbao.quantity.NumberWords;
import nianbao.quantity.QuantityScanner;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.Section;
import nianbao.record.State;
import nianbao.record.TimeScope;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import nianbao.text.FoldedText;
import nianbao.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences and what they count. A number is written {@code label=value+unit}, then {@code <2} for a part of the second
 * number, {@code @previous_year} for another time than this year, {@code !} if it is denied, {@code #code} for its
 * indicator.
 */
class MentionRecognizerTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final MentionRecognizer RECOGNIZER = recognizer();

    private static MentionRecognizer recognizer() {
        MentionRules rules = CODEBOOK.mentionRules();
        QuantityScanner scanner =
                new QuantityScanner(new MeasureWords(rules.measureWords()), new NumberWords(rules.numberWords()));
        Map<String, String> words = new TreeMap<>();
        rules.contextWords().fillers().forEach(word -> words.put(word, "filler"));
        return new MentionRecognizer(
                rules,
                scanner,
                new Segmenter(words),
                code -> CODEBOOK.indicator(code).orElseThrow());
    }

    private static Mentions recognize(String sentence, String sectionType, String form, int year) {
        SourceDocument source =
                new SourceDocument(new SourceId("r0123456789abcdef"), "a.txt", null, "text/plain", "UTF-8");
        Span all = new Span(0, sentence.length());
        Document document = new Document(
                source,
                sentence,
                List.of(new Paragraph(all, Paragraph.Role.BODY)),
                List.of(),
                List.of(),
                null,
                List.of());
        Section section = new Section(1, 1, "一、", "一", "", sectionType, all, new Span(0, 0));
        return RECOGNIZER.recognize(new MentionContext(
                document,
                FoldedText.compact(sentence),
                List.of(section),
                form,
                OptionalInt.of(year),
                List.of(),
                false));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/recognize/mention/counts.csv", numLinesToSkip = 1)
    void understandsWhatANumberCounts(
            String section, String form, int year, String sentence, @Nullable String expected) {
        List<String> counts = recognize(sentence, section, form, year).quantities().stream()
                .filter(quantity -> quantity.value() != null)
                .map(MentionRecognizerTest::shown)
                .toList();
        assertEquals(expected == null ? "" : expected, String.join("; ", counts));
    }

    private static String shown(QuantityMention quantity) {
        BigDecimal value = quantity.value();
        String number = value == null ? "" : value.toPlainString();
        return quantity.label()
                + "="
                + number
                + quantity.unit()
                + (quantity.parent() == 0 ? "" : "<" + quantity.parent())
                + (quantity.timeScope() == TimeScope.THIS_YEAR
                        ? ""
                        : "@" + quantity.timeScope().code())
                + (quantity.negated() ? "!" : "")
                + (quantity.indicator().isEmpty() ? "" : "#" + quantity.indicator());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/recognize/mention/zeros.csv", numLinesToSkip = 1)
    void understandsWhatAZeroInWordsDenies(String section, String form, String sentence, @Nullable String expected) {
        List<String> zeros = recognize(sentence, section, form, 2020).observations().stream()
                .filter(observation -> observation.state() == State.ZERO_STATED)
                .map(Observation::indicator)
                .sorted()
                .toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", zeros));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/recognize/mention/applicants.csv", numLinesToSkip = 1)
    void tellsTypesOfApplicantsApart(String sentence, @Nullable String expected) {
        List<String> shares = new ArrayList<>();
        Stream<Observation> read = recognize(sentence, "on_request", "standard_2021", 2022).observations().stream();
        read.forEach(o -> shares.add(o.indicator() + "." + o.applicant() + "=" + o.value()));
        assertEquals(expected == null ? "" : expected, String.join("; ", shares));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开信息80条,其中机构职能4条、领导信息2条。 | 4 read; 2 read; 6 derived",
                "公开信息80条,其中机构职能1条、领导信息1条、财政信息9条。 | 1 read; 1 read; 2 derived",
                "公开信息80条,其中机构职能4条,财政信息9条,机构职能类信息4条。 | 4 read; 4 read",
                "公开信息5条,其中机构职能4条、领导信息2条。 | 4 read; 2 read",
                "公开信息80条,其中机构职能4条、领导信息2余条。 | 4 read; 2 read"
            })
    void addsUpPartsOfOneKind(String sentence, String expected) {
        List<String> institutions = recognize(sentence, "proactive", "narrative", 2020).observations().stream()
                .filter(o -> o.indicator().equals("disclosed_category_institution"))
                .map(o -> o.value() + " " + o.state().code())
                .toList();
        assertEquals(expected, String.join("; ", institutions));
    }
}
