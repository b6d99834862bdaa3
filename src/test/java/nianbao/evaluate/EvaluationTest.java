package nianbao.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    Path folder;

    private static final String GOLD = """
            {"id":"a","text":"x","title":"甲局 年报","agency":"甲局","fax":null,"period_garbled_on_page":false,\
            "counts":[{"label":"收到申请","value":3,"unit":"件","approx":"","indicator":"applications_received"},\
            {"label":"网站公开","value":20,"unit":"条","approx":"余","indicator":"disclosed_website"},\
            {"label":"奖牌","value":5,"unit":"个","indicator":""},\
            {"label":"其他","value":7,"unit":"条","indicator":null},\
            {"label":"行政复议","value":0,"zero_by_words":true,"indicator":"review_total"}],\
            "cells":[{"indicator":"outcome_granted.total","value":3.0,"unit":"件","state":"read"},\
            {"indicator":"outcome_denied","value":null,"unit":"件","state":"slash"}],"findings":["period_blank"]}
            """;

    private List<GoldReport> gold(String lines) throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), lines);
        return GoldSet.read(folder).reports();
    }

    private static ReadNumber number(String value, String unit, String qualifier, String label) {
        return new ReadNumber("count", new BigDecimal(value), unit, qualifier, label, value + unit, false);
    }

    private static ReadValue value(String key, String value, String unit) {
        return new ReadValue(key, new BigDecimal(value), unit, unit.isEmpty(), "", RuleUse.of("rule-of-" + key, 0.9));
    }

    private static String shares(Evaluation evaluation, String key) {
        Score score = evaluation.score(key).orElseThrow();
        return score.right() + " of " + score.gold() + ", " + score.read() + " read";
    }

    private Evaluation evaluated() throws IOException {
        Reading reading = new Reading(
                Map.of("title", "甲局年报", "agency", "乙局", "contact_fax", "1"),
                Map.of("title", RuleUse.of("title", 0.95)),
                List.of(
                        number("3", "件", "", "收到申请"),
                        number("20", "条", "", "网站公开"),
                        number("5", "枚", "", "奖牌"),
                        number("9", "个", "", "部门")),
                List.of(
                        value("applications_received", "3", "件"),
                        value("disclosed_total", "20", "条"),
                        value("disclosed_category_other", "7", "条"),
                        value("meetings", "5", "个"),
                        value("review_total", "0", ""),
                        value("litigation_total", "0", "")),
                List.of(
                        new CellValue("outcome_granted", "3", "件", "read"),
                        new CellValue("outcome_denied", "", "件", "blank"),
                        new CellValue("outcome_total", "3", "件", "derived")),
                List.of(
                        new ReadFinding("date_damaged", false),
                        new ReadFinding("unknown_unit", false),
                        new ReadFinding("attachments", true)));
        return Evaluation.of(gold(GOLD), report -> reading);
    }

    @Test
    void fieldsAreStrictSoftOrSimilar() throws IOException {
        Evaluation evaluation = evaluated();
        assertEquals("0 of 2, 3 read", shares(evaluation, "metadata/micro/strict"));
        assertEquals("1 of 2, 3 read", shares(evaluation, "metadata/micro/soft"));
        assertEquals("1 of 1, 1 read", shares(evaluation, "metadata/title/similar"));
        assertEquals("0 of 1, 0 read", shares(evaluation, "report/fields/strict"));
    }

    @Test
    void numbersAreStrictOnValueAndUnit() throws IOException {
        Evaluation evaluation = evaluated();
        assertEquals("2 of 4, 0 read", shares(evaluation, "quantity/core/strict"));
        assertEquals("2 of 4, 4 read", shares(evaluation, "quantity/counts/strict"));
        assertEquals("1 of 2, 0 read", shares(evaluation, "quantity/qualifier/strict"));
    }

    @Test
    void whatNobodyJudgedIsNotHeldAgainstAReading() throws IOException {
        Evaluation evaluation = evaluated();
        assertEquals("1 of 2, 3 read", shares(evaluation, "indicator/micro/strict"));
        assertEquals("1 of 1, 2 read", shares(evaluation, "zero/micro/strict"));
        assertEquals(
                List.of("disclosed_website wrong_indicator", "disclosed_total extra", "meetings extra"),
                evaluation.mistakes().stream()
                        .filter(mistake -> mistake.group().equals("indicator"))
                        .map(mistake -> mistake.name() + " " + mistake.kind())
                        .toList());
    }

    @Test
    void cellsAreStrictOnStateAndSumsOfOurOwnAreExcused() throws IOException {
        assertEquals("1 of 1, 1 read", shares(evaluated(), "cell/figures/strict"));
        assertEquals("0 of 1, 1 read", shares(evaluated(), "cell/without_figure/strict"));
    }

    @Test
    void eachRuleIsShownBesideItsConfidence() throws IOException {
        List<String> rules = evaluated().rules().stream()
                .map(rule -> rule.rule() + " " + rule.confidence() + ": " + rule.right() + " of " + rule.read())
                .toList();
        assertTrue(rules.contains("rule-of-applications_received 0.90: 1 of 1"), rules.toString());
        assertTrue(rules.contains("rule-of-disclosed_total 0.90: 0 of 1"), rules.toString());
        assertTrue(rules.contains("title 0.95: 0 of 1"), rules.toString());
    }

    @Test
    void aFalseAlarmIsCounted() throws IOException {
        assertEquals("0 of 0, 1 read", shares(evaluated(), "finding/date_damage/strict"));
        assertEquals("0 of 0, 1 read", shares(evaluated(), "finding/unknown_unit/strict"));
        assertEquals("0 of 1, 0 read", shares(evaluated(), "finding/period_blank/strict"));
        assertEquals("0.000", evaluated().leastF1().toPlainString());
    }

    @Test
    void labelsWithoutIndicatorAreLookedUp() throws IOException {
        List<GoldReport> reports =
                gold("{\"id\":\"a\",\"text\":\"x\",\"counts\":[{\"label\":\"微博公开信息\",\"value\":3,\"unit\":\"条\"}]}\n");
        assertEquals(List.of("disclosed_weibo"), reports.get(0).counts().get(0).indicators());
    }

    private String complaint(String lines) {
        return String.valueOf(
                assertThrows(GoldException.class, () -> gold(lines)).getMessage());
    }

    @Test
    void aWrongLineIsNamed() {
        assertTrue(complaint("{\"id\":\"a\"}\n").startsWith("gold.jsonl:1: "));
        assertTrue(complaint(GOLD + GOLD).startsWith("gold.jsonl:2: "));
        assertTrue(complaint("\n[1]\n").startsWith("gold.jsonl:2: "));
        assertThrows(GoldException.class, () -> gold("\n"));
    }

    @Test
    void floorsAreOfOneGold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("floors.csv"),
                "score,measure,floor\ngold,sha256,abc\nzero/micro/strict,recall,1\nzero/micro/strict,precision,0.9\n");
        Floors floors = Floors.read(file);
        assertEquals(
                List.of(new Floors.Miss("zero/micro/strict", "precision", "0.9", "0.500")),
                floors.misses(evaluated(), "abc"));
        assertEquals(2, floors.misses(evaluated(), "abd").size());
    }

    @Test
    void thePageHoldsEveryMistakeAndEscapesIt() throws IOException {
        Evaluation evaluation =
                Evaluation.of(gold("{\"id\":\"a\",\"text\":\"x\",\"title\":\"<b>&\"}\n"), report -> Reading.NOTHING);
        Path out = folder.resolve("out");
        new EvaluationFiles(Words.of("zh")).write(evaluation, out);
        String page = Files.readString(out.resolve("evaluation.html"));
        assertTrue(page.contains("<td>&lt;b&gt;&amp;</td>"), page);
        assertTrue(
                Files.readString(out.resolve("evaluation.csv")).contains("metadata,title,strict,1,0,0,,0.000,0.000"));
    }
}
