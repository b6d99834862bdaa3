package nianbao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.RuleFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleExamplesTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();

    private static final String LABELS =
            "indicator,label,match,form,section,unit,parent,unless,priority,confidence,example,counterexample\n";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyBuiltInRowKeepsToItsExamples() {
        return CODEBOOK.examples().keySet().stream().map(file -> DynamicTest.dynamicTest(file, () -> assertKept(file)));
    }

    private static void assertKept(String file) {
        assertEquals("", String.join("\n", RuleExamples.problems(CODEBOOK, file)));
    }

    @Test
    void whatIsExportedIsFreeOfMistakes() throws IOException {
        RuleFiles.export(folder.resolve("rules"));
        assertEquals(List.of(), RuleExamples.check(folder.resolve("rules")));
    }

    @Test
    void aLabelThatItsExampleDoesNotShowIsReported() throws IOException {
        write("labels.csv", LABELS + "applications_received,收到来函,contains,,,件,,,60,0.9,收到申请12件。,收到来函办理12件。\n");
        assertEquals(
                List.of(
                        "labels.csv:2: the rule does not match its example '收到申请12件。'",
                        "labels.csv:2: the rule matches its counterexample '收到来函办理12件。'"),
                RuleExamples.check(folder));
    }

    @Test
    void aRuleThatTakesTheExampleOfAnotherIsReportedThere() throws IOException {
        write("labels.csv", LABELS + "fee_total,全文电子化,contains,,,条,,,99,0.9,收取全文电子化12元。,公文12条。\n");
        assertEquals(
                List.of("labels.csv:2: the rule does not match its example '收取全文电子化12元。'"),
                RuleExamples.check(folder).stream()
                        .filter(problem -> problem.startsWith("labels.csv"))
                        .toList());
    }

    @Test
    void zeroWordsAndContextWordsAreTested() throws IOException {
        write("zero-phrases.csv", "phrase,kind,example,counterexample\n从无,before,从无迟到。,从无行政复议。\n");
        write(
                "zero-items.csv",
                "item,indicator,form,section,confidence,example,counterexample\n来函,fee_total,,,0.9,未收到来信。,未收到来函。\n");
        write("context-words.csv", "word,role,example,counterexample\n刚好,trail,公开信息刚12条。,公开信息刚好12条。\n");
        assertEquals(
                List.of(
                        "zero-phrases.csv:2: the rule does not match its example '从无迟到。'",
                        "zero-phrases.csv:2: the rule matches its counterexample '从无行政复议。'",
                        "zero-items.csv:2: the rule does not match its example '未收到来信。'",
                        "zero-items.csv:2: the rule matches its counterexample '未收到来函。'",
                        "context-words.csv:2: the rule does not match its example '公开信息刚12条。'",
                        "context-words.csv:2: the rule matches its counterexample '公开信息刚好12条。'"),
                RuleExamples.check(folder));
    }

    @Test
    void wordsOfNumbersFormsAndMetadataAreTested() throws IOException {
        write("measure-words.csv", "spelling,kind,unit,factor,example,counterexample\n摞,count,摞,1,三捆,档案3摞\n");
        write("number-words.csv", "phrase,reason,example,counterexample\n三尺,idiom,公开3条,三尺讲台\n");
        write("applicants.csv", "word,applicant,example,counterexample\n村民,natural,走访村民3人。,走访3户。\n");
        write("forms.csv", "form,words,unless,example,counterexample\nfujian,甲项 乙项,,甲项,乙项 甲项\n");
        write(
                "metadata-labels.csv",
                "label,field,kind,confidence,example,counterexample\n检索码,index_number,catalogue,0.9,检索,检索码:A-1\n");
        assertEquals(
                Set.of("measure-words.csv", "number-words.csv", "applicants.csv", "forms.csv", "metadata-labels.csv"),
                RuleExamples.check(folder).stream()
                        .filter(problem -> problem.contains(":2: the rule does not match"))
                        .map(problem -> problem.substring(0, problem.indexOf(':')))
                        .collect(Collectors.toSet()));
    }

    @Test
    void checkShowsTheMistakesOfAllFilesThoseOfReadingFirst() throws IOException {
        write("headings.csv", "type,pattern,priority,example,counterexample\nfees,收取木材费,1,费用,\nfees,减(免,1,减免,\n");
        write("functions.csv", "function,name,match,level_hint,example,counterexample\n林业,木材,contains,,木材局,木材公司\n");
        write("lables.csv", "x\n");
        List<String> problems = RuleExamples.check(folder);
        assertEquals(
                List.of(
                        "headings.csv:3: not a regular expression: Unclosed group in '减(免'",
                        "headings.csv:2: the rule does not match its example '费用'",
                        "functions.csv:2: the rule matches its counterexample '木材公司'"),
                problems.subList(1, problems.size()));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, UTF_8);
    }
}
