package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.cli.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inputs of cases.md that break other tools, 21 to 36, each under its number and as a user meets it. */
class CasesTest {
    private static final String AGENCY = "临沂市商务局";

    @TempDir
    Path folder;

    private void report(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), content, StandardCharsets.UTF_8);
    }

    /** A report without tables; in the form of 2021 by its table only. */
    private static String narrative(int year, String prose) {
        String title = AGENCY + year + "年政府信息公开工作年度报告";
        return title + "\n本报告所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。\n一、概述\n本局依法公开政府信息。\n三、依申请公开政府信息情况\n"
                + prose + "\n五、存在的主要问题及改进情况\n意识有待加强。\n";
    }

    private List<Map<String, String>> findings() {
        ProgramRun.extract(folder.resolve("in"), folder.resolve("out"));
        ProgramRun.run("check", folder.resolve("out").toString(), "--quiet");
        return DataSet.read(folder.resolve("out/findings.csv"));
    }

    private List<String> rules() {
        return findings().stream().map(row -> cell(row, "rule")).toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The preferred value of an indicator, with its qualifier. */
    private String value(String indicator) {
        return DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .filter(row -> cell(row, "indicator").equals(indicator))
                .filter(row -> List.of("", "total").contains(cell(row, "applicant")))
                .filter(row -> cell(row, "preferred").equals("true"))
                .map(row -> cell(row, "value") + cell(row, "qualifier"))
                .findFirst()
                .orElse("nothing");
    }

    private StandardPage page(String prose) {
        return new StandardPage(AGENCY, 2023, prose);
    }

    @Test
    void case21NestedBracketsGiveTheWholeBalance() throws IOException {
        StandardPage page = page("全年共受理政府信息公开申请3259件，答复3278件（含结转77件，另有58件顺延）。")
                .row("本年新收", 3259)
                .row("上年结转", 77)
                .row("予以公开", 3278)
                .row("总计", 3278)
                .row("结转下年度", 58);
        report("a.html", page.html());
        assertEquals(List.of(), rules());
        List<String> read = DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .filter(row -> cell(row, "origin").equals("text"))
                .map(row -> cell(row, "indicator") + "=" + cell(row, "value"))
                .toList();
        assertEquals(
                List.of(
                        "applications_new=3259",
                        "outcome_total=3278",
                        "applications_carried_in=77",
                        "applications_carried_out=58"),
                read);
    }

    @Test
    void aRowOfTheTableSaysNothingOfTheScope() throws IOException {
        report("a.html", new StandardPage("临沂市人民政府", 2023, "依法办理申请。").html());
        findings();
        assertEquals(
                "unknown", cell(DataSet.read(folder.resolve("out/reports.csv")).get(0), "scope"));
    }

    @Test
    void case22PartsAreNotTheTotal() throws IOException {
        report("a.txt", narrative(2016, "全年共收到政府信息公开申请19件，其中11件办结，8件申请人主动撤销。"));
        assertEquals(List.of(), rules());
        assertEquals("19", value("applications_received"));
    }

    @Test
    void case23AnswersIncludeTheOneCarriedIn() throws IOException {
        report(
                "a.html",
                page("全年受理政府信息公开申请10件，办理上年度结转申请1件。答复11件。")
                        .row("本年新收", 10)
                        .row("上年结转", 1)
                        .row("予以公开", 11)
                        .row("总计", 11)
                        .html());
        assertEquals(List.of(), rules());
        assertEquals("11", value("outcome_total"));
    }

    @Test
    void case24LastYearsFiguresAndDifferencesAreNoValues() throws IOException {
        report("a.txt", narrative(2016, "收到政府信息公开申请较上年减少12件，共3119件。"));
        report("b.txt", narrative(2017, "2016年收到政府信息公开申请2896件；2017年收到政府信息公开申请3119件。"));
        assertEquals(List.of(), rules());
        List<String> received = DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .filter(row -> cell(row, "indicator").equals("applications_received"))
                .map(row -> cell(row, "report_year") + " " + cell(row, "value"))
                .toList();
        assertEquals(List.of("2016 3119", "2017 3119"), received);
        List<String> scopes = DataSet.read(folder.resolve("out/quantities.csv")).stream()
                .filter(row -> cell(row, "value").equals("3119"))
                .map(row -> cell(row, "time_scope"))
                .toList();
        assertEquals(List.of("this_year", "this_year"), scopes);
        report("a.txt", narrative(2016, "较上年减少12件，共收到政府信息公开申请3119件。"));
        assertEquals(List.of(), rules());
        assertEquals("3119", value("applications_received"));
    }

    @Test
    void case25NumeralsAreReadWithTheirQualifiers() throws IOException {
        report("a.txt", narrative(2014, "收到政府信息公开申请三千一百一十九件。"));
        report("b.txt", narrative(2015, "收到政府信息公开申请两千余件。"));
        report("c.txt", narrative(2016, "收到政府信息公开申请近万件。"));
        report("d.txt", narrative(2017, "收到政府信息公开申请1.2万余件。"));
        findings();
        List<String> received = DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .filter(row -> cell(row, "indicator").equals("applications_received"))
                .map(row -> cell(row, "value") + cell(row, "qualifier"))
                .toList();
        assertEquals(List.of("3119", "2000over", "10000under", "12000over"), received);
    }

    @Test
    void case26And31PublishedReportsGiveTheFindingsKnownOfThem() {
        DataSet.reports().ifPresent(reports -> {
            ProgramRun.run("check", reports.folder().toString(), "--quiet");
            List<String> found = DataSet.read(reports.folder().resolve("findings.csv")).stream()
                    .filter(row -> !cell(row, "severity").equals("note"))
                    .map(row -> cell(row, "rule") + " " + cell(row, "left") + " " + cell(row, "right"))
                    .filter(row -> !row.startsWith("no_panel_row") && !row.startsWith("conflicting"))
                    .toList();
            // Huai'an's figures all fit; of Shanghai's shares one is wrong, 4.34 for 4.35 is none.
            assertEquals(List.of("percent_recomputed 33.9 32.05"), found);
        });
    }

    @Test
    void case27BothMeaningsOfReceivedAgreeWithTheTable() throws IOException {
        for (int stated : List.of(10, 12, 13)) {
            report(
                    stated + ".html",
                    new StandardPage(AGENCY, 2011 + stated, "全年收到政府信息公开申请" + stated + "件。")
                            .row("本年新收", 10)
                            .row("上年结转", 2)
                            .row("予以公开", 12)
                            .row("总计", 12)
                            .html());
        }
        List<Map<String, String>> findings = findings();
        assertEquals(
                List.of("text_table_mismatch 13 10"),
                findings.stream()
                        .filter(row -> cell(row, "rule").startsWith("text"))
                        .map(row -> cell(row, "rule") + " " + cell(row, "left") + " " + cell(row, "right"))
                        .toList());
    }

    @Test
    void case28GroupSumsInProseAreTheTablesChildren() throws IOException {
        StandardPage page = page("不予公开3件，无法提供5件。")
                .row("本年新收", 7)
                .row("国家秘密", 1)
                .row("第三方", 2)
                .row("不掌握", 4)
                .row("总计", 7);
        report("a.html", page.html());
        List<Map<String, String>> findings = findings();
        assertEquals(
                List.of("text_table_mismatch 5 4"),
                findings.stream()
                        .map(row -> cell(row, "rule") + " " + cell(row, "left") + " " + cell(row, "right"))
                        .toList());
    }

    @Test
    void case28ListsOfBodiesAddUpToTheirTotal() throws IOException {
        report("a.txt", narrative(2016, "全县收到政府信息公开申请50件：县商务局20件、县教育局15件、县住建局10件。"));
        report("b.txt", narrative(2017, "全县收到政府信息公开申请50件：县商务局20件、县教育局15件、县住建局15件。"));
        report("c.txt", narrative(2018, "全县收到政府信息公开申请50件，其中县商务局20件、县教育局15件、县住建局10件。"));
        List<String> said = findings().stream()
                .filter(row -> cell(row, "rule").equals("unit_list_sum"))
                .map(row -> cell(row, "left") + " " + cell(row, "right") + " " + cell(row, "message"))
                .toList();
        assertEquals(List.of("45 50 3 个单位的数合计 45，所说的总数为 50。"), said);
    }

    @Test
    void case29AChainThatBreaksIsANoteWithItsShare() throws IOException {
        report(
                "2022.html",
                new StandardPage(AGENCY, 2022, "依法办理申请。")
                        .row("本年新收", 4)
                        .row("结转下年度", 4)
                        .html());
        report(
                "2023.html",
                page("依法办理申请。").row("上年结转", 5).row("予以公开", 5).row("总计", 5).html());
        List<Map<String, String>> chain = findings().stream()
                .filter(row -> cell(row, "rule").equals("carry_over_chain"))
                .toList();
        assertEquals(2, chain.size()); // natural persons and the total
        assertTrue(chain.stream().allMatch(row -> cell(row, "severity").equals("note")));
        assertTrue(cell(chain.get(1), "message").contains("25.0%"), cell(chain.get(1), "message"));
    }

    @Test
    void case30SharesAreRecomputed() throws IOException {
        report("a.txt", narrative(2015, "共办结政府信息公开申请805件，其中予以公开258件，占33.9%。"));
        report("b.txt", narrative(2016, "共办结政府信息公开申请805件，其中不予公开35件，占4.34%（数量含上年度结转）。"));
        List<Map<String, String>> findings = findings();
        assertEquals(
                List.of("percent_recomputed 33.9 32.05"),
                findings.stream()
                        .map(row -> cell(row, "rule") + " " + cell(row, "left") + " " + cell(row, "right"))
                        .toList());
    }

    @Test
    void case32AllDoneBesideACarryOverIsAContradiction() throws IOException {
        report(
                "a.html",
                page("所有申请均已办理完成。")
                        .row("本年新收", 5)
                        .row("予以公开", 4)
                        .row("总计", 4)
                        .row("结转下年度", 1)
                        .html());
        report(
                "b.html",
                new StandardPage(AGENCY, 2021, "所有申请均已办理完成。")
                        .row("本年新收", 4)
                        .row("予以公开", 4)
                        .row("总计", 4)
                        .html());
        report("c.txt", narrative(2016, "同意公开答复9件。"));
        List<Map<String, String>> findings = findings();
        assertEquals(
                1,
                findings.stream()
                        .filter(row -> cell(row, "rule").equals("all_done_carried"))
                        .count());
        assertEquals("9", value("reply_granted"));
        assertFalse(DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .anyMatch(row -> cell(row, "indicator").equals("applications_closed")));
    }

    @Test
    void case33ZeroInWordsIsAZeroAndAYearIsNot() throws IOException {
        report("a.txt", narrative(2016, "2016年，本机关未收到政府信息公开申请。"));
        assertEquals(List.of(), rules());
        List<String> received = DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .filter(row -> cell(row, "indicator").equals("applications_received"))
                .map(row -> cell(row, "value") + " " + cell(row, "state"))
                .toList();
        assertEquals(List.of("0 zero_stated"), received);
    }

    @Test
    void case34AnAllZeroTableIsAlarmedByItsNarrative() throws IOException {
        report("a.html", page("全年收到政府信息公开申请3119件。").html());
        assertTrue(rules().contains("all_zero_table"));
        assertEquals(
                1, ProgramRun.run("check", folder.resolve("out").toString()).status());
    }

    @Test
    void case34AnAllZeroTableIsAlarmedByTheYearBefore() throws IOException {
        report(
                "2022.html",
                new StandardPage(AGENCY, 2022, "依法办理申请。")
                        .row("本年新收", 4)
                        .row("结转下年度", 4)
                        .html());
        report("2023.html", page("依法办理申请。").html());
        assertTrue(rules().contains("zero_year"));
    }

    @Test
    void case34SwappedColumnsAreReadByTheirHeaderAndAlarmedByTheText() throws IOException {
        StandardPage page = page("全年收到政府信息公开申请6件，其中自然人5件，商业企业1件。")
                .cell("本年新收", 0, "1")
                .cell("本年新收", 1, "5")
                .cell("本年新收", 6, "6")
                .cell("予以公开", 0, "1")
                .cell("予以公开", 1, "5")
                .cell("予以公开", 6, "6")
                .cell("总计", 0, "1")
                .cell("总计", 1, "5")
                .cell("总计", 6, "6");
        report("right.html", page.html("商业企业 自然人 科研机构 社会公益组织 法律服务机构 其他 总计"));
        assertEquals(List.of(), rules());
        report("right.html", page.html());
        assertEquals(List.of("text_table_mismatch", "text_table_mismatch"), rules());
    }

    @Test
    void case34SwappedBlocksOfLitigationAreAlarmedByTheText() throws IOException {
        String zeros = "<td>0</td>".repeat(5);
        String table = "<table><tr><td colspan=5 rowspan=2>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                + "<tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>"
                + "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>".repeat(3)
                + "</tr><tr>" + zeros + "<td>26</td><td>0</td><td>0</td><td>0</td><td>26</td>"
                + "<td>20</td><td>0</td><td>0</td><td>0</td><td>20</td></tr></table>";
        String html = page("依法办理申请。").html();
        String text = "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>未经复议直接起诉%s件，复议后起诉%s件。</p>";
        String next = "<p>五、";
        report("a.html", html.replace(next, String.format(Locale.ROOT, text, 26, 20) + table + next));
        assertEquals(List.of(), rules());
        report("a.html", html.replace(next, String.format(Locale.ROOT, text, 20, 26) + table + next));
        assertEquals(List.of("text_table_mismatch", "text_table_mismatch"), rules());
    }

    @Test
    void case35OrderDigitsAndHeadingsDoNotHideReuse() throws IOException {
        String one = "本局依法办理每一件公开申请并按时答复。";
        String two = "本局在窗口摆放了12份办事指南供群众取阅。";
        report("2022.html", new StandardPage(AGENCY, 2022, one + two).html());
        report("2023.html", page(two.replace("12", "15") + one).html().replace("存在的主要问题及改进情况", "存在的主要问题和改进情况"));
        String share = reuse().get(0).split(" ", -1)[1];
        assertEquals("1", share);
    }

    /** The shares of reuse.csv: identical of compared values, sentences taken over of sentences. */
    private List<String> reuse() {
        ProgramRun.extract(folder.resolve("in"), folder.resolve("out"));
        ProgramRun.compare(folder.resolve("out"), folder.resolve("compared"));
        return DataSet.read(folder.resolve("compared/reuse.csv")).stream()
                .map(row ->
                        cell(row, "identical_values") + "/" + cell(row, "compared_values") + " " + cell(row, "share"))
                .toList();
    }

    @Test
    void case35IdenticalContentInAnotherYearIsWhollyTheSame() throws IOException {
        String prose = "本局依法办理每一件公开申请并按时答复。本局在窗口摆放了办事指南供群众取阅。";
        report("2022.html", new StandardPage(AGENCY, 2022, prose).row("本年新收", 4).html());
        report("2023.html", page(prose).row("本年新收", 4).html());
        List<String> same = reuse();
        assertEquals(1, same.size());
        String[] parts = same.get(0).split("[/ ]", -1);
        assertEquals(parts[0], parts[1]);
        assertTrue(Integer.parseInt(parts[0]) >= 175, same.toString());
        assertEquals("1", parts[2]);
    }

    @Test
    void case35TheSameWordingWithNewNumbersIsSaid() throws IOException {
        String prose = "本局依法办理每一件公开申请并按时答复。本局在窗口摆放了12份办事指南供群众取阅。本局全年举办3场开放日活动。";
        report("2022.html", new StandardPage(AGENCY, 2022, prose).row("本年新收", 4).html());
        report("2023.html", page(prose.replace("12", "15")).row("本年新收", 5).html());
        report("2024.html", new StandardPage(AGENCY, 2024, prose + "本局新设了一个意见箱供群众使用。").html());
        ProgramRun.extract(folder.resolve("in"), folder.resolve("out"));
        List<String> said = DataSet.read(folder.resolve("out/findings.csv")).stream()
                .filter(row -> cell(row, "rule").equals("same_wording"))
                .map(row -> cell(row, "message"))
                .toList();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).matches("\\d+ 句的措辞都与 r[0-9a-f]+ 相同，至多换了数字；\\d+ 个共有的数值中 [1-9]\\d* 个不同"), said.get(0));
    }

    @Test
    void case35TwoChangedCellsLeaveAllOthersEqual() throws IOException {
        String prose = "本局依法办理每一件公开申请并按时答复。本局在窗口摆放了办事指南供群众取阅。";
        report("2022.html", new StandardPage(AGENCY, 2022, prose).html());
        report("2023.html", page(prose).html());
        int all = Integer.parseInt(reuse().get(0).split("/", -1)[0]);
        // Natural persons only, so that no sum of the table follows.
        report(
                "2023.html",
                page(prose).cell("重复申请", 0, "1").cell("公开出版物", 0, "2").html());
        String[] parts = reuse().get(0).split("[/ ]", -1);
        // The two cells alone: sums that the page does not print are no values of their own.
        assertEquals(all, Integer.parseInt(parts[1]));
        assertEquals(all - 2, Integer.parseInt(parts[0]));
    }

    @Test
    void case36UnitsAndBlanksBesideNumbers() throws IOException {
        report(
                "2022.html",
                new StandardPage(AGENCY, 2022, "依法办理。")
                        .cell("本年新收", 6, "121")
                        .cell("重复申请", 0, "")
                        .html());
        report("2023.html", page("依法办理。").cell("本年新收", 6, "121件").html());
        reuse();
        List<String> changes = DataSet.read(folder.resolve("compared/changes.csv")).stream()
                .filter(row -> List.of("not_processed_duplicate natural", "applications_new total")
                        .contains(cell(row, "indicator") + " " + cell(row, "applicant")))
                .map(row -> cell(row, "value_from") + ">" + cell(row, "value_to") + " " + cell(row, "change") + " "
                        + cell(row, "comparable"))
                .toList();
        assertEquals(List.of("121>121 0 true", ">0  false"), changes);
    }

    @Test
    void case37TwoReportsOnOneYearAreToldApart() throws IOException {
        StandardPage page = page("依法办理申请。").row("本年新收", 4).row("予以公开", 4).row("总计", 4);
        report("a.html", page.html());
        report("b.html", page.html().replace("<body>", "<body> "));
        report("c.html", page.row("本年新收", 5).row("予以公开", 5).row("总计", 5).html());
        List<String> rules = rules();
        assertTrue(rules.contains("duplicate_same_text"), rules.toString());
        assertTrue(rules.contains("duplicate_differs"), rules.toString());
    }
}
