package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nianbao.codebook.Codebook;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MetadataRecognizerTest {
    private static final MetadataRecognizer RECOGNIZER =
            new MetadataRecognizer(Codebook.builtIn().metadata());

    private static MetadataResult read(String text) {
        return RECOGNIZER.recognize(Documents.of(text));
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream().map(Finding::rule).toList();
    }

    /** One layout or wording a row; {@code \n} and {@code \t} stand for a line break and a cell border. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/metadata/wordings.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void readsTheWording(String what, String field, String text, String expected) {
        Metadata metadata = read(unescaped(text)).metadata();
        String wanted = expected == null ? "" : expected;
        assertEquals(wanted, metadata.value(Field.valueOf(field)), what);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/metadata/wordings.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void everyCandidateStandsWhereItsSpanSays(String what, String field, String text, String expected) {
        Document document = Documents.of(unescaped(text));
        for (FieldCandidate candidate :
                RECOGNIZER.recognize(document).metadata().candidates()) {
            if (candidate.span() != null) {
                assertEquals(candidate.raw(), candidate.span().of(document.text()), what);
            }
        }
    }

    /** One opening a row with all that is asked of it, {@code field=value} a line; an empty value must stay empty. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/metadata/openings.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void readsTheOpening(String what, String text, String expected) {
        Metadata metadata = read(unescaped(text)).metadata();
        String found = unescaped(expected)
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .map(field -> field + "=" + metadata.value(Field.valueOf(field.toUpperCase(Locale.ROOT))))
                .collect(Collectors.joining("\n"));
        assertEquals(unescaped(expected), found, what);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/metadata/findings.csv", numLinesToSkip = 1)
    void reportsWhatLooksWrong(String rule, String text) {
        assertTrue(
                findings(unescaped(text)).contains(rule),
                () -> findings(unescaped(text)).toString());
    }

    @Test
    void buildsATitleFromAgencyAndYearWhereThePageShowsNone() {
        Metadata metadata = read("现公布宿迁市安全生产监督管理局2017年报告。\n一、概述").metadata();
        assertTrue(metadata.titleBuilt());
        assertEquals("宿迁市安全生产监督管理局2017年政府信息公开工作年度报告", metadata.value(Field.TITLE));
    }

    @Test
    void buildsNoTitleWithoutAnAgency() {
        Metadata metadata = read("现将我局2011年度工作报告如下:\n一、基本情况").metadata();
        assertFalse(metadata.titleBuilt());
        assertEquals("", metadata.value(Field.TITLE));
        assertEquals("", metadata.value(Field.AGENCY));
        assertEquals("2011", metadata.value(Field.REPORT_YEAR));
    }

    @Test
    void theYearIsNeverTheDatesOrTheIndexNumbers() {
        Metadata metadata = read("索引号:014416330/2018-04736 发布日期:2018-02-28\n区商务局政府信息公开工作年度报告\n一、概述\n没有申请。")
                .metadata();
        assertEquals("", metadata.value(Field.REPORT_YEAR));
    }

    @Test
    void thePageComesBeforeItsTags() {
        List<MetaTag> tags = List.of(
                new MetaTag("PubDate", "2020-12-15 10:00:00"),
                new MetaTag("contentsource", "区政府办"),
                new MetaTag("ArticleTitle", "某区商务局2019年政府信息公开工作年度报告"));
        Metadata tagged = RECOGNIZER.recognize(Documents.of("一、概述", null, tags)).metadata();
        assertEquals("2020-12-15", tagged.value(Field.PUBLISH_DATE));
        assertEquals("区政府办", tagged.value(Field.PUBLISHER));
        assertEquals("某区商务局2019年政府信息公开工作年度报告", tagged.value(Field.TITLE));
        Metadata shown = RECOGNIZER
                .recognize(Documents.of("发布日期:2020-01-31 来源:区商务局\n一、概述", null, tags))
                .metadata();
        assertEquals("2020-01-31", shown.value(Field.PUBLISH_DATE));
        assertEquals("区商务局", shown.value(Field.PUBLISHER));
    }

    @Test
    void theIssueDateKeepsItsLabel() {
        Metadata metadata = read("发文日期: 2018-03-28 发布日期: 2018-04-01\n一、概述").metadata();
        assertEquals("发文日期", metadata.chosen(Field.ISSUE_DATE).get(0).label());
        assertEquals("2018-04-01", metadata.value(Field.PUBLISH_DATE));
    }

    @Test
    void aCreditCodeNeedsTheRightCheckCharacter() {
        Metadata metadata = read("索引号:11370303004217100M/2018-1375077\n一、概述").metadata();
        assertEquals("11370303004217100M", metadata.value(Field.CREDIT_CODE));
        Metadata wrong = read("索引号:11370303004217100A/2018-1375077\n一、概述").metadata();
        assertEquals("", wrong.value(Field.CREDIT_CODE));
    }
}
