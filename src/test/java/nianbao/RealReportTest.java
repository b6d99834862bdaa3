package nianbao;

import static nianbao.DataSet.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two published reports, where they are at hand. */
class RealReportTest {

    @BeforeAll
    static void theReportsAreAtHand() {
        Assumptions.assumeTrue(DataSet.reports().isPresent(), DataSet.REPORTS + " is not there");
    }

    private abstract static class OfReport {
        private final String source;

        OfReport(String source) {
            this.source = source;
        }

        static DataSet data() {
            return DataSet.reports().orElseThrow();
        }

        String metadata(String column) {
            return value(data().report(source), column);
        }

        List<Map<String, String>> rows(String file) {
            return data().rows(file, metadata("report_id"));
        }

        List<Map<String, String>> quantities(Predicate<Map<String, String>> kept) {
            return rows("quantities.csv").stream().filter(kept).toList();
        }

        Map<String, String> quantity(String label, String text) {
            return quantities(row -> value(row, "text").equals(text)
                            && value(row, "label").contains(label))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " " + text + " is not among "
                            + quantities(row -> !value(row, "value").isEmpty())));
        }

        List<String> indicator(String code, String state) {
            return rows("indicators.csv").stream()
                    .filter(row -> value(row, "indicator").equals(code)
                            && value(row, "state").equals(state))
                    .map(row -> value(row, "value") + value(row, "unit"))
                    .distinct()
                    .toList();
        }
    }

    @Nested
    class ZhangdianCommerce2017 extends OfReport {
        ZhangdianCommerce2017() {
            super("zhangdian-commerce-2017.txt");
        }

        @ParameterizedTest
        @CsvSource({
            "agency, 张店区商务局",
            "agency_function, 商务",
            "agency_level, county",
            "region_code, 370303",
            "region_name, 山东省淄博市张店区",
            "scope, own",
            "report_year, 2017",
            "form, narrative",
            "index_number, 11370303004217100M/2018-1375077",
            "credit_code, 11370303004217100M",
            "document_number, ''",
            "issue_date, 2018-03-28",
            "issue_date_label, 发文日期",
            "publish_date, 2018-03-28",
            "signed_date, 2018-01-20",
            "publisher, 张店区商务局",
            "title, 张店区商务局2017年政府信息公开工作年度报告",
            "title_state, read",
            "status, ok"
        })
        void statesWhoReportsOnWhat(String column, String expected) {
            assertEquals(expected, metadata(column));
        }

        @Test
        void hasTwelveSections() {
            assertEquals(
                    List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"),
                    rows("sections.csv").stream()
                            .filter(row -> value(row, "level").equals("1"))
                            .map(row -> value(row, "path"))
                            .toList());
        }

        @Test
        void hasTheSectionsBelowThem() {
            assertEquals(
                    List.of(
                            "二/（一） 加强组织领导",
                            "二/（二） 拓宽信息公开方式",
                            "二/（三） 严格监督管理",
                            "二/（四） 建章立制",
                            "十一/（一） 存在的主要问题和困难",
                            "十一/（二） 改进措施"),
                    below("2"));
            assertEquals(List.of("十一/（二）/1", "十一/（二）/2", "十一/（二）/3", "十一/（二）/4"), paths("3"));
            assertEquals(List.of("一/一是", "四/一是", "四/二是", "四/三是", "四/四是"), paths("5"));
        }

        private List<String> below(String level) {
            return rows("sections.csv").stream()
                    .filter(row -> value(row, "level").equals(level))
                    .map(row -> value(row, "path") + " " + value(row, "heading"))
                    .toList();
        }

        private List<String> paths(String level) {
            return below(level).stream()
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        }

        @ParameterizedTest
        @CsvSource({
            "主动公开政府信息, 78条,      count,   78,   条,   ''",
            "人事类信息,      10条,      count,   10,   条,   ''",
            "规范性文件信息,   16条,      count,   16,   条,   ''",
            "在线访谈,        1次,       count,   1,    次,   ''",
            "咨询,           400余起,    count,   400,  起,   over",
            "答复率,          100%,      percent, 100,  %,    ''",
            "资金,           1400余万元, money,   1400, 万元, over",
            "投诉,           6起,       count,   6,    起,   ''",
            "咨询,           10余起,     count,   10,   起,   over",
            "办结率,          100%,      percent, 100,  %,    ''",
            "专职,           1人,       count,   1,    人,   ''",
            "兼职,           3人,       count,   3,    人,   ''",
            "分管领导,        1名,       count,   1,    名,   ''",
            "下设,           2个,       count,   2,    个,   ''",
            "涉及,           8个,       count,   8,    个,   ''"
        })
        void countsWhatItCounts(String label, String text, String kind, String number, String unit, String qualifier) {
            Map<String, String> row = quantity(label, text);
            assertEquals(
                    List.of(kind, number, unit, qualifier),
                    Stream.of("kind", "value", "unit", "qualifier")
                            .map(column -> value(row, column))
                            .toList());
        }

        @Test
        void partsNameTheirWhole() {
            String whole = value(quantity("主动公开政府信息", "78条"), "quantity");
            assertEquals(whole, value(quantity("人事类信息", "10条"), "parent"));
            assertEquals(whole, value(quantity("规范性文件信息", "16条"), "parent"));
        }

        @ParameterizedTest
        @CsvSource({"disclosed_total, 78条", "response_interview, 1次", "staff_fulltime, 1人", "staff_parttime, 3人"})
        void countsBecomeIndicators(String code, String expected) {
            assertEquals(List.of(expected), indicator(code, "read"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"applications_received", "fee_total", "complaint_total", "review_total", "litigation_total"})
        void statesZeros(String code) {
            assertEquals(
                    1,
                    indicator(code, "zero_stated").size(),
                    indicator(code, "zero_stated").toString());
            assertEquals(List.of(), indicator(code, "read"));
        }

        @Test
        void complaintsAboutCommerceAreNone() {
            assertEquals("", value(quantity("投诉", "6起"), "indicator"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"12312", "第14条", "492", "12号", "2005"})
        void numbersThatNameThingsCountNothing(String text) {
            assertEquals(
                    List.of(),
                    quantities(row -> value(row, "text").contains(text)
                            && !value(row, "value").isEmpty()));
            assertFalse(quantities(row -> value(row, "text").contains(text)).isEmpty(), text);
        }
    }

    @Nested
    class ShanghaiGeneralOffice2019 extends OfReport {
        ShanghaiGeneralOffice2019() {
            super("shanghai-go-2019.html");
        }

        @ParameterizedTest
        @CsvSource({
            "agency, 上海市人民政府办公厅",
            "agency_function, 综合",
            "agency_level, province",
            "region_code, 310000",
            "region_name, 上海市",
            "scope, own",
            "report_year, 2019",
            "form, trial_2019",
            "period_start, 2019-01-01",
            "period_end, 2019-12-31",
            "title, 2019年上海市人民政府办公厅政府信息公开工作年度报告"
        })
        void statesWhoReportsOnWhat(String column, String expected) {
            assertEquals(expected, metadata(column));
        }

        @Test
        void hasElevenSections() {
            assertEquals(
                    List.of("0", "一", "一/（一）", "一/（二）", "一/（三）", "一/（四）", "二", "三", "四", "五", "六"),
                    rows("sections.csv").stream().map(row -> value(row, "path")).toList());
        }

        @ParameterizedTest
        @CsvSource({
            "applications_new,         859件",
            "outcome_total,            805件",
            "applications_carried_in,  18件",
            "applications_carried_out, 72件",
            "outcome_denied,           35件",
            "outcome_not_processed,    158件",
            "outcome_other,            0件",
            "review_total,             7件",
            "litigation_total,         9件"
        })
        void proseTakesTheCodesOfItsForm(String code, String expected) {
            assertTrue(
                    rows("indicators.csv").stream()
                            .filter(row -> value(row, "origin").equals("text"))
                            .filter(row -> value(row, "indicator").equals(code))
                            .map(row -> value(row, "value") + value(row, "unit"))
                            .anyMatch(expected::equals),
                    () -> code + " is " + indicator(code, "read"));
        }

        @Test
        void hasThreeTables() {
            assertEquals(
                    List.of("1", "2", "3"),
                    rows("tables.csv").stream()
                            .map(row -> value(row, "table"))
                            .distinct()
                            .toList());
            assertEquals("3", metadata("table_count"));
        }

        @Test
        void lastYearsFallCountsNothing() {
            Map<String, String> row = quantity("回落", "12.3%");
            assertEquals("", value(row, "indicator"));
            assertFalse(Objects.equals(value(row, "time_scope"), "cumulative"));
        }
    }
}
