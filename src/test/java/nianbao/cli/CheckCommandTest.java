package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.StandardPage;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private void report(String name, String agency, int year, String prose) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in").resolve(name),
                agency + year + "年政府信息公开工作年度报告\n本报告所列数据的统计期限为" + year + "年1月1日至" + year
                        + "年12月31日。\n一、概述\n本单位依法公开政府信息。\n三、依申请公开政府信息情况\n" + prose
                        + "\n五、存在的主要问题及改进情况\n意识有待加强。\n",
                StandardCharsets.UTF_8);
    }

    private ProgramRun.Said extract(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"extract", path("in"), "--out", path("out"), "--lang", "zh"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return ProgramRun.run(arguments);
    }

    private ProgramRun.Said check(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"check", path("out"), "--lang", "zh"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return ProgramRun.run(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private CsvTable table(String name) throws IOException {
        try (var in = Files.newInputStream(folder.resolve("out").resolve(name))) {
            return CsvReader.read(name, in);
        }
    }

    @Test
    void aDataSetThatWasJustWrittenIsNotChanged() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件，其中予以公开3件，占30%。");
        report("b.txt", "临沂市财政局", 2016, "未收到政府信息公开申请。");
        extract();
        byte[] findings = Files.readAllBytes(folder.resolve("out/findings.csv"));
        byte[] reports = Files.readAllBytes(folder.resolve("out/reports.csv"));
        ProgramRun.Said said = check();
        assertEquals(0, said.status());
        assertTrue(said.text().contains("percent_recomputed"), said.text());
        assertArrayEquals(findings, Files.readAllBytes(folder.resolve("out/findings.csv")));
        assertArrayEquals(reports, Files.readAllBytes(folder.resolve("out/reports.csv")));
    }

    @Test
    void aRuleOfOnesOwnIsChecked() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件，其中予以公开3件，占30%。");
        extract();
        assertTrue(read("out/findings.csv").contains("percent_recomputed"));
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                folder.resolve("rules/checks.csv"),
                "rule,kind,severity,formula,words,zh,en,example,counterexample,action\npercent_recomputed,,,,,,,,,remove\n");
        assertEquals(0, check("--rules", path("rules"), "--quiet").status());
        assertEquals(1, read("out/findings.csv").lines().count());
        assertTrue(read("out/reports.csv").contains(",ok,"), read("out/reports.csv"));
    }

    @Test
    void whatIsNoDataSetIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        assertEquals(2, check().status());
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件。");
        extract();
        assertEquals(2, check("--parents", path("none.csv")).status());
        Files.writeString(folder.resolve("parents.csv"), "a,b\n");
        assertEquals(3, check("--parents", path("parents.csv")).status());
        Files.delete(folder.resolve("out/text").resolve(id() + ".txt"));
        ProgramRun.Said said = check();
        assertEquals(3, said.status());
        assertTrue(said.text().lines().count() == 1, said.text());
    }

    @Test
    void aFilterThatChoosesNothingIsNoSuccess() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件。");
        extract();
        assertEquals(3, check("--filter", "function=none-such").status());
        assertEquals(2, check("--filter", "indicators=nosuch").status());
        assertEquals(2, check("--filter", "years=2023-2022").status());
        assertEquals(0, check("--filter", "years=2016").status());
    }

    private String id() throws IOException {
        return table("reports.csv").rows().get(0).values().get(0);
    }

    @Test
    void correctionsAreAppliedListedAndKept() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件。");
        report("b.txt", "临沂市财政局", 2016, "收到政府信息公开申请7件。");
        Files.writeString(folder.resolve("corrections.csv"), """
                source,field,indicator,old_value,new_value,reason,author
                a.txt,,applications_received,12,21,数字颠倒,张三
                a.txt,agency,,临沂市商务局,临沂市投资促进局,署名有误,张三
                b.txt,,applications_received,8,9,记错,李四
                c.txt,,applications_received,8,9,没有,李四
                """);
        ProgramRun.Said said = extract("--corrections", path("corrections.csv"));
        assertEquals(0, said.status());
        assertTrue(said.text().contains("更正 4 条：已更正 2 条，旧值不符而未更正 1 条，找不到报告 1 条（第 5 行）。"), said.text());
        String values = read("out/indicators.csv");
        assertTrue(values.contains(",21,件,corrected,,correction,"), values);
        assertTrue(values.contains("correction:2"), values);
        assertTrue(read("out/panel.csv").contains("临沂市投资促进局"));
        String findings = read("out/findings.csv");
        assertTrue(findings.contains("correction_applied,note,按更正表第 2 行"), findings);
        assertTrue(findings.contains("correction_stale,warning,更正表第 4 行未采用"), findings);
        check("--quiet");
        assertEquals(findings, read("out/findings.csv"));
        extract("--corrections", path("corrections.csv"), "--quiet");
        assertEquals(values, read("out/indicators.csv"));
        extract("--quiet"); // without the file the data are as read
        assertTrue(!read("out/indicators.csv").contains("correct"));
    }

    @Test
    void aCorrectionThatCannotBeUnderstoodIsNamedByItsLine() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件。");
        for (String row : new String[] {
            "a.txt,,applicatons,12,21",
            "a.txt,agencies,,x,y",
            "a.txt,,,12,21",
            ",agency,,x,y",
            "a.txt,,applications_received,12,多"
        }) {
            Files.writeString(
                    folder.resolve("corrections.csv"), "source,field,indicator,old_value,new_value\n" + row + "\n");
            ProgramRun.Said said = extract("--corrections", path("corrections.csv"));
            assertEquals(2, said.status());
            assertTrue(said.text().contains("corrections.csv:2: "), said.text());
        }
    }

    @Test
    void membersAddUpToTheirParent() throws IOException {
        report("p.txt", "临沂市人民政府", 2016, "全市共收到政府信息公开申请12件。");
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请5件。");
        report("b.txt", "临沂市财政局", 2016, "收到政府信息公开申请6件。");
        extract();
        String header = "parent_region_code,parent,region_code,agency,from_year,to_year\n";
        String parent = ",临沂市人民政府,,";
        Files.writeString(folder.resolve("parents.csv"), header + parent + "临沂市商务局,,\n" + parent + "临沂市财政局,,\n");
        check("--parents", path("parents.csv"), "--quiet");
        assertTrue(
                read("out/findings.csv")
                        .contains("rollup_sum,warning,applications_received.total：2 个机关的报告合计 11，汇总报告为 12"),
                read("out/findings.csv"));
        Files.writeString(folder.resolve("parents.csv"), header + parent + "临沂市商务局,,\n" + parent + "临沂市审计局,,\n");
        check("--parents", path("parents.csv"), "--quiet");
        assertTrue(read("out/findings.csv").contains("rollup_incomplete,note"), read("out/findings.csv"));
        check("--quiet");
        assertTrue(!read("out/findings.csv").contains("rollup"));
    }

    @Test
    void aCorrectionTakesAValueBack() throws IOException {
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请12件。");
        Files.writeString(
                folder.resolve("corrections.csv"),
                "source,indicator,old_value,new_value,reason\na.txt,applications_received,12,,是咨询不是申请\n");
        extract("--corrections", path("corrections.csv"), "--quiet");
        String values = read("out/indicators.csv");
        assertTrue(values.contains(",year,,,blank,,correction,"), values);
        assertTrue(!table("panel.csv").rows().get(0).values().contains("12"));
        assertTrue(read("out/findings.csv").contains("correction_applied"));
        Files.writeString(
                folder.resolve("corrections.csv"),
                "source,indicator,old_value,new_value\na.txt,applications_received,,\n");
        assertEquals(2, extract("--corrections", path("corrections.csv")).status());
    }

    private void twoYears() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        for (int year : new int[] {2022, 2023}) {
            int carriedIn = year == 2022 ? 0 : 7;
            String page = new StandardPage("临沂市商务局", year, "本局依法办理申请。")
                    .row("本年新收", 5)
                    .row("上年结转", carriedIn)
                    .row("予以公开", 3)
                    .row("总计", 3)
                    .row("结转下年度", 2 + carriedIn)
                    .html();
            Files.writeString(folder.resolve("in").resolve(year + ".html"), page, StandardCharsets.UTF_8);
        }
    }

    @Test
    void extractCheckAndCompareSayTheSameOfTwoYears() throws IOException {
        twoYears();
        extract("--quiet");
        String findings = read("out/findings.csv");
        assertTrue(findings.contains("carry_over_chain,note,"), findings);
        String reports = read("out/reports.csv");
        check("--quiet");
        assertEquals(findings, read("out/findings.csv"));
        assertEquals(reports, read("out/reports.csv"));
        extract("--quiet");
        assertEquals(findings, read("out/findings.csv"));
        ProgramRun.run("compare", path("out"), "--out", path("compared"), "--quiet");
        String compared = read("compared/comparison-findings.csv");
        assertEquals(chains(findings), chains(compared));
    }

    private static List<String> chains(String table) {
        return table.lines().filter(row -> row.contains("carry_over_chain")).toList();
    }

    @Test
    void aPartIsCheckedWithoutTouchingTheDataSet() throws IOException {
        twoYears();
        report("c.txt", "临沂市财政局", 2016, "收到政府信息公开申请12件，其中予以公开3件，占30%。");
        extract("--quiet");
        byte[] findings = Files.readAllBytes(folder.resolve("out/findings.csv"));
        ProgramRun.Said said = check("--filter", "agency=财政", "--by-report", path("counts.csv"));
        assertTrue(said.text().contains("percent_recomputed"), said.text());
        assertTrue(!said.text().contains("carry_over_chain"), said.text());
        assertArrayEquals(findings, Files.readAllBytes(folder.resolve("out/findings.csv")));
        assertTrue(!read("counts.csv").contains("商务局"), read("counts.csv"));
        said = check("--filter", "years=2023");
        assertTrue(said.text().contains("carry_over_chain"), "the year before is looked at all the same");
        said = check("--filter", "indicators=review_total");
        assertTrue(!said.text().contains("balance "), said.text());
        assertEquals(2, check("--filter", "colour=red").status());
    }

    @Test
    void whatCannotBeCheckedIsToldApartForEachReport() throws IOException {
        twoYears();
        extract("--quiet");
        check("--by-report", path("counts.csv"), "--quiet");
        String counts = read("counts.csv");
        assertTrue(counts.contains("2022.html,临沂市商务局,2022,carry_over_chain,0,1,0"), counts);
        assertTrue(counts.contains("2023.html,临沂市商务局,2023,balance,"), counts);
    }

    @Test
    void compareAddsUpMembersToo() throws IOException {
        report("p.txt", "临沂市人民政府", 2016, "全市共收到政府信息公开申请12件。");
        report("a.txt", "临沂市商务局", 2016, "收到政府信息公开申请5件。");
        extract("--quiet");
        Files.writeString(
                folder.resolve("parents.csv"),
                "parent_region_code,parent,region_code,agency,from_year,to_year\n,临沂市人民政府,,临沂市商务局,,\n");
        ProgramRun.run("compare", path("out"), "--out", path("compared"), "--parents", path("parents.csv"), "--quiet");
        assertTrue(read("compared/comparison-findings.csv").contains("rollup_sum,warning,"));
        assertEquals(
                2,
                ProgramRun.run("compare", path("out"), "--out", path("compared"), "--parents", path("none.csv"))
                        .status());
    }

    @Test
    void whatAReportSaysOfTheYearBeforeIsHeldAgainstThatReport() throws IOException {
        report("2016.txt", "临沂市商务局", 2016, "收到政府信息公开申请75件。");
        for (String[] told : new String[][] {
            {"收到政府信息公开申请105件，比上年的75件增长40%。", ""},
            {"收到政府信息公开申请105件，比上年的70件增长50%。", "restated_value,note,applications_received.total：本年报告说上一年为 70件，上一年的报告为 75"
            },
            {"收到政府信息公开申请105件，同比增长40%。", ""},
            {
                "收到政府信息公开申请105件，同比增长45%。",
                "change_from_year_before,note,applications_received.total：上一年的报告为 75，本年为 105，变化应为 40"
            },
            {"收到政府信息公开申请105件，较上年增加30件。", ""},
            {"收到政府信息公开申请105件，较上年减少30件。", "change_from_year_before,note"}
        }) {
            report("2017.txt", "临沂市商务局", 2017, told[0]);
            extract("--quiet");
            String findings = read("out/findings.csv");
            if (told[1].isEmpty()) {
                assertEquals(1, findings.lines().count(), findings);
            } else {
                assertTrue(findings.contains(told[1]), findings);
            }
        }
    }
}
