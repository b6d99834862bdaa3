package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.compare.SmallDataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {
    private static final String FORM = "standard_2021";
    private static final String REVIEW = "review_total";

    @TempDir
    Path folder;

    private final StringWriter console = new StringWriter();

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of("compare", path("data"), "--out", path("out"), "--lang", "zh"));
        args.addAll(List.of(more));
        return execute(args.toArray(String[]::new));
    }

    private int execute(String... args) {
        CommandLine command = Nianbao.commandLine(new StandardEngine(), args);
        command.setOut(new PrintWriter(console, true));
        command.setErr(new PrintWriter(console, true));
        return command.execute(args);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private SmallDataSet data() throws IOException {
        return new SmallDataSet(folder.resolve("data"));
    }

    /** The rows below the header without the region, agency and scope that all begin with. */
    private List<String> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("out").resolve(file))) {
            return lines.skip(1)
                    .map(line -> line.replace("370000,甲县商务局,own,", ""))
                    .toList();
        }
    }

    private void twoYears(String indicator, String applicant, String before, String after) throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .value("r1", indicator, applicant, before)
                .value("r2", indicator, applicant, after)
                .write();
        assertEquals(0, run(), console.toString());
    }

    @Test
    void aChangeHasDifferenceAndPercent() throws IOException {
        twoYears(REVIEW, "", "3", "4");
        assertEquals(List.of("review_total,,2022,2023,3,4,件,1,33.33,true,"), rows("changes.csv"));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() throws IOException {
        twoYears(REVIEW, "", "121", "121.0");
        assertEquals(List.of("review_total,,2022,2023,121,121,件,0,0,true,"), rows("changes.csv"));
    }

    @Test
    void blankIsNotComparableToZero() throws IOException {
        twoYears(REVIEW, "", "blank", "0");
        assertEquals(List.of("review_total,,2022,2023,,0,件,,,false,前一年空白"), rows("changes.csv"));
    }

    @Test
    void aZeroBaseGivesNoPercent() throws IOException {
        twoYears(REVIEW, "", "0", "5");
        assertEquals(List.of("review_total,,2022,2023,0,5,件,5,,true,基数为零，不算百分比"), rows("changes.csv"));
    }

    @Test
    void whatNeitherReportStatesIsNoChange() throws IOException {
        twoYears(REVIEW, "", "blank", "slash");
        assertEquals(List.of(), rows("changes.csv"));
    }

    @Test
    void contradictingValuesAreNotCompared() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .row("r1", REVIEW, "", "read", "3", "false")
                .row("r1", REVIEW, "", "read", "4", "false")
                .value("r2", REVIEW, "", "5")
                .write();
        assertEquals(0, run());
        assertEquals(List.of("review_total,,2022,2023,,5,件,,,false,前一年数值互相矛盾，未取"), rows("changes.csv"));
    }

    @Test
    void formsAreComparedThroughTheCrosswalkOnly() throws IOException {
        data().report("r1", "甲县商务局", 2018, "national_2014", "")
                .report("r2", "甲县商务局", 2021, FORM, "")
                .value("r1", "applications_received", "total", "10")
                .value("r2", "applications_new", "total", "15")
                .value("r1", "meetings", "", "2")
                .write();
        assertEquals(0, run());
        List<String> rows = rows("changes.csv");
        assertEquals(4, rows.size(), rows.toString());
        String see = "表式不同（national_2014→standard_2021），可比口径见 harmonized_applications_new; 相隔 3 年";
        assertTrue(rows.contains("applications_received,total,2018,2021,10,,件,,,false," + see), rows.toString());
        assertTrue(rows.contains("applications_new,total,2018,2021,,15,件,,,false," + see), rows.toString());
        assertTrue(rows.contains(
                "meetings,,2018,2021,2,,件,,,false," + "表式不同（national_2014→standard_2021），对照表未列此项，不可比; 相隔 3 年"));
        assertTrue(rows.get(3).startsWith("harmonized_applications_new,,2018,2021,10,15,件,5,50,true,"), rows.get(3));
    }

    @Test
    void aMissingYearAndASecondReportStandInCoverage() throws IOException {
        data().report("r1", "甲县商务局", 2021, FORM, "")
                .report("r4", "甲县商务局", 2023, FORM, "")
                .report("r3", "甲县商务局", 2023, FORM, "")
                .report("r9", "", 2023, FORM, "")
                .value("r1", REVIEW, "", "3")
                .row("r1", "litigation_total", "", "zero_stated", "0", "true")
                .value("r1", "normative_made", "", "blank")
                .value("r1", "normative_valid", "", "slash")
                .write();
        assertEquals(0, run());
        assertEquals(
                List.of(
                        "2021,r1,standard_2021,ok,2,0,0",
                        "2022,,,missing,,,",
                        "2023,r3,standard_2021,ok,0,0,0",
                        "2023,r4,standard_2021,duplicate,0,0,0"),
                rows("coverage.csv"));
        assertEquals(2, rows("panel.csv").size());
        assertTrue(console.toString().contains("报告 2 份，机关序列 1 个，同一年的另一份报告 1 份，缺机关或年份 1 份"), console.toString());
    }

    @Test
    void tiesShareARankAndBlanksHaveNone() throws IOException {
        SmallDataSet data = data();
        for (String agency : List.of("a,9", "b,7", "c,9", "d,blank")) {
            String[] parts = agency.split(",", -1);
            data.report(parts[0], "县" + parts[0], "37010" + parts[0].charAt(0) % 10, 2023, FORM, "");
            data.value(parts[0], REVIEW, "", parts[1]);
        }
        data.write();
        assertEquals(0, run());
        assertEquals(
                List.of(
                                "2023,商务/own/standard_2021,review_total,,1,县c,370109,9,件,3",
                                "2023,商务/own/standard_2021,review_total,,1,县a,370107,9,件,3",
                                "2023,商务/own/standard_2021,review_total,,3,县b,370108,7,件,3")
                        .stream()
                        .sorted()
                        .toList(),
                rows("ranks.csv").stream().sorted().toList());
    }

    @Test
    void reuseMasksDigitsAndCountsBothRelations() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "一、总体情况\n2022年主动公开政府信息12条。完善了公开制度建设。\n")
                .report("r2", "甲县商务局", 2023, FORM, "2023年主动公开政府信息1,305条。新开通了政务服务热线。\n")
                .report("r3", "乙县商务局", "370001", 2023, FORM, "新开通了政务服务热线。\n")
                .value("r1", REVIEW, "", "1")
                .value("r2", REVIEW, "", "1")
                .write();
        assertEquals(0, run());
        assertEquals(
                List.of("r2,r1,previous_year,2,1,0.5,1,1", "r2,r3,same_year,2,1,0.5,0,0", "r3,r2,same_year,1,1,1,0,0"),
                rows("reuse.csv"));
    }

    @Test
    void aSentenceOfManyAgenciesIsTemplate() throws IOException {
        SmallDataSet data = data();
        for (int i = 1; i <= 5; i++) {
            data.report("r" + i, "县" + i, 2023, FORM, "本报告由概述等六个部分组成。\n");
        }
        data.write();
        assertEquals(0, run());
        assertEquals(List.of(), rows("reuse.csv"));
    }

    @Test
    void anAliasJoinsOnlyWhenItIsGiven() throws IOException {
        data().report("r1", "甲县商业局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .value("r1", REVIEW, "", "1")
                .value("r2", REVIEW, "", "2")
                .write();
        assertEquals(0, run());
        assertEquals(List.of(), rows("changes.csv"));
        String suggested = "甲县商务局,甲县商业局,2022,2022,renamed";
        assertTrue(console.toString().contains(suggested), console.toString());
        Path aliases = folder.resolve("aliases.csv");
        Files.writeString(aliases, "agency,alias,from_year,to_year,kind\n" + suggested + "\n");
        assertEquals(0, run("--aliases", aliases.toString()));
        assertEquals(1, rows("changes.csv").size());
        Files.writeString(aliases, "agency,alias,from_year,to_year,kind\n甲县商务局,甲县商业局,2023,,renamed\n");
        assertEquals(0, run("--aliases", aliases.toString()));
        assertEquals(List.of(), rows("changes.csv"));
        Files.writeString(aliases, "agency,alias,from_year,to_year,kind\n甲县商务局,甲县商业局,early,,renamed\n");
        assertEquals(3, run("--aliases", aliases.toString()));
    }

    /** All rows that compare suggests, put into the file as they are. */
    @Test
    void aliasesOfAnAgencyRenamedTwiceLeadToItsLastName() throws IOException {
        data().report("r1", "甲县卫生局", 2013, FORM, "")
                .report("r2", "甲县卫生和计划生育局", 2015, FORM, "")
                .report("r3", "甲县卫生健康局", 2019, FORM, "")
                .value("r1", REVIEW, "", "1")
                .value("r2", REVIEW, "", "2")
                .value("r3", REVIEW, "", "3")
                .write();
        Path aliases = folder.resolve("aliases.csv");
        Files.writeString(aliases, """
                agency,alias,from_year,to_year,kind
                甲县卫生和计划生育局,甲县卫生局,2013,2013,renamed
                甲县卫生健康局,甲县卫生和计划生育局,2015,2015,renamed
                甲县卫生健康局,甲县卫生局,2013,2013,renamed
                """);
        assertEquals(0, run("--aliases", aliases.toString()));
        assertEquals(2, rows("changes.csv").size());
    }

    private void aliases(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("aliases.csv"),
                "agency,alias,from_year,to_year,kind\n" + String.join("\n", rows) + "\n");
    }

    /** Two bureaus became one; each reported on its last year. */
    @Test
    void theReportOfOneOfSeveralPredecessorsIsNotTheAgencys() throws IOException {
        data().report("r1", "甲县文化局", 2022, FORM, "一")
                .report("r2", "甲县旅游局", 2022, FORM, "二")
                .report("r3", "甲县商务局", 2023, FORM, "三")
                .value("r1", "applications_carried_out", "total", "4")
                .value("r2", "applications_carried_out", "total", "7")
                .value("r3", "applications_carried_in", "total", "11")
                .value("r1", REVIEW, "", "40")
                .value("r3", REVIEW, "", "88")
                .write();
        aliases("甲县商务局,甲县文化局,2022,2022,merged", "甲县商务局,甲县旅游局,2022,2022,merged");
        assertEquals(0, run("--aliases", path("aliases.csv")), console.toString());
        String changes = String.join("\n", rows("changes.csv"));
        assertTrue(
                changes.contains(
                        "review_total,,2022,2023,40,88,件,,,false,\"2022 年有几个前身机关各自的年报（甲县文化局, 甲县旅游局），数值只是其中一份的，不可比"),
                changes);
        assertFalse(changes.contains(",true,"), changes);
        assertEquals(List.of(), rows("comparison-findings.csv"));
        assertTrue(rows("coverage.csv").contains("2022,r2,standard_2021,predecessor,1,0,0"), "" + rows("coverage.csv"));
    }

    @Test
    void aWrongAliasIsNamedByItsLine() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "").write();
        for (String[] wrong : new String[][] {
            {"甲县商务局,甲县商业局,2021,2021,whatever", ":2: unknown kind 'whatever' (未知类别); one of renamed, merged, split"},
            {"甲县商务局,甲县商业局,2020,2019,renamed", ":2: from_year 2020 is after to_year 2019"},
            {"甲局,甲乙局,2021,2021,split\n乙局,甲乙局,2021,2021,split", ":3: '甲乙局' is an alias of '甲局'"}
        }) {
            aliases(wrong[0]);
            assertEquals(3, run("--aliases", path("aliases.csv")));
            assertTrue(console.toString().contains("aliases.csv" + wrong[1]), console.toString());
        }
        aliases("甲局,甲乙局,,2021,split", "乙局,甲乙局,2022,,split");
        assertEquals(0, run("--aliases", path("aliases.csv")), console.toString());
    }

    /** Both of the other reports have the sentence; only the second has the figures. */
    @Test
    void ofReportsThatShareTheSameSentencesTheOneWithTheSameFiguresIsNamed() throws IOException {
        data().report("r1", "甲县商务局", 2023, FORM, "新开通了政务服务热线。\n")
                .report("r2", "甲县财政局", 2023, FORM, "新开通了政务服务热线。\n")
                .report("r3", "甲县水利局", 2023, FORM, "新开通了政务服务热线。\n")
                .value("r1", REVIEW, "", "5")
                .value("r2", REVIEW, "", "6")
                .value("r3", REVIEW, "", "5")
                .write();
        assertEquals(0, run());
        assertTrue(rows("reuse.csv").contains("r1,r3,same_year,1,1,1,1,1"), "" + rows("reuse.csv"));
        assertTrue(rows("reuse.csv").contains("r3,r1,same_year,1,1,1,1,1"), "" + rows("reuse.csv"));
    }

    @Test
    void aFilterChoosesReportsAndIndicators() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .report("r3", "乙县商务局", 2023, FORM, "")
                .value("r2", REVIEW, "", "2")
                .value("r2", "litigation_total", "", "3")
                .write();
        assertEquals(
                0,
                run(
                        "--long",
                        "--filter",
                        "agency=甲县",
                        "--filter",
                        "years=2023",
                        "--filter",
                        "indicators=review_total"));
        assertEquals(List.of("2023,review_total,,year,2,件,r2"), rows("panel-long.csv"));
        assertEquals(1, rows("coverage.csv").size());
        assertEquals(0, run());
        assertFalse(Files.exists(folder.resolve("out/panel-long.csv")));
        assertEquals(2, run("--filter", "year=2023"));
        assertEquals(2, run("--filter", "years=2023-"));
        assertEquals(2, run("--filter", "years=2023-2022"));
        assertEquals(0, run("--filter", "indicators=harmonized_applications_new"));
        assertEquals(2, run("--filter", "indicators=review_total,nosuch"));
        assertTrue(console.toString().contains("没有 nosuch 这个指标"), console.toString());
        assertEquals(3, run("--filter", "years=1999"));
    }

    @Test
    void mistakesAreToldApart() throws IOException {
        assertEquals(2, run());
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .value("r1", "no_such", "", "1")
                .write();
        assertEquals(3, run());
        assertEquals(2, execute("compare", path("data"), "--out", path("data")));
        assertEquals(2, execute("compare", path("data")));
        assertFalse(Files.exists(folder.resolve("out")));
        data().report("r1", "甲县商务局", 2022, FORM, "").write();
        Files.delete(folder.resolve("data/text/r1.txt"));
        assertEquals(1, run());
    }

    @Test
    void sentencesAreEnglishOnlyWhenAskedFor() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .value("r2", REVIEW, "", "0")
                .write();
        assertEquals(0, execute("compare", path("data"), "--out", path("out"), "--lang", "en"));
        assertEquals(
                List.of("review_total,,2022,2023,,0,件,,,false,not stated in the earlier year"), rows("changes.csv"));
    }

    @Test
    void theLanguageMayBeSaidBeforeTheCommand() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .value("r2", REVIEW, "", "0")
                .write();
        assertEquals(0, execute("--lang=en", "compare", path("data"), "--out", path("out")));
        assertEquals(
                List.of("review_total,,2022,2023,,0,件,,,false,not stated in the earlier year"), rows("changes.csv"));
        assertEquals(0, execute("--lang=en", "compare", path("data"), "--out", path("out"), "--lang=zh"));
        assertEquals(List.of("review_total,,2022,2023,,0,件,,,false,前一年未载"), rows("changes.csv"));
    }

    @Test
    void theSameDataTwiceGivesTheSameBytes() throws IOException {
        twoYears(REVIEW, "", "3", "4");
        byte[] first = Files.readAllBytes(folder.resolve("out/changes.csv"));
        assertEquals(0, execute("compare", path("data"), path("data"), "--out", path("again"), "--quiet"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("again/changes.csv")));
        try (Stream<Path> left = Files.list(folder.resolve("again"))) {
            assertEquals(9, left.count());
        }
    }

    @Test
    void aBrokenFindingsFileIsNamedAndNothingIsWritten() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "").write();
        Files.writeString(folder.resolve("data").resolve("findings.csv"), "report_id,rule\r\nr1,x\r\n");
        assertEquals(3, run(), console.toString());
        assertTrue(console.toString().contains("findings.csv"), console.toString());
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aBrokenChainIsANoteWithDifferenceAndEvidence() throws IOException {
        data().report("r1", "甲县商务局", 2022, FORM, "")
                .report("r2", "甲县商务局", 2023, FORM, "")
                .value("r1", "applications_carried_out", "natural", "4")
                .value("r2", "applications_carried_in", "natural", "4")
                .value("r1", "applications_carried_out", "total", "4")
                .value("r2", "applications_carried_in", "total", "5")
                .value("r1", "normative_valid", "", "10")
                .value("r2", "normative_made", "", "3")
                .value("r2", "normative_repealed", "", "1")
                .value("r2", "normative_valid", "", "11")
                .value("r1", "rules_valid", "", "1")
                .value("r2", "rules_valid", "", "2")
                .value("r1", "admin_fee_amount", "", "31")
                .value("r2", "admin_fee_amount", "", "310000")
                .write();
        assertEquals(0, run());
        assertEquals(
                List.of(
                        "r2,carry_over_chain,note,上一年结转下年度（total）4 件，本年的上年结转为 5 件，相差 1 件（25.0%）,4,5,1,r1:1/1/1;r2:1/1/1",
                        "r2,normative_roll_forward,note,行政规范性文件：上一年现行有效加本年制发为 13，本年废止加现行有效为 12，相差 -1（7.7%）,"
                                + "13,12,-1,r1:1/1/1;r2:1/1/1;r2:1/1/1;r2:1/1/1",
                        "r2,magnitude_jump,note,admin_fee_amount 由 31 变为 310000，约差一万倍，疑为单位（元、万元）或位数之误,"
                                + "31,310000,309969,r1:1/1/1;r2:1/1/1"),
                rows("comparison-findings.csv"));
    }
}
