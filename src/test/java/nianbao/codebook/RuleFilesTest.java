package nianbao.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsExportedIsFreeOfMistakes() throws IOException {
        assertEquals(
                Codebook.FILES.size(), RuleFiles.export(folder.resolve("rules")).size());
        assertEquals(List.of(), RuleFiles.check(folder.resolve("rules")).problems());
    }

    @Test
    void exportOverwritesNothing() throws IOException {
        Files.writeString(folder.resolve("headings.csv"), "mine", UTF_8);
        assertThrows(FileAlreadyExistsException.class, () -> RuleFiles.export(folder));
        assertEquals("mine", Files.readString(folder.resolve("headings.csv"), UTF_8));
        assertEquals(false, Files.exists(folder.resolve("indicators.csv")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviews_total,复议,contains,,,件,,,1,0.9|unknown indicator 'reviews_total'",
                "review_total,复议,holds,,,件,,,1,0.9|unknown match 'holds'; one of [exact, prefix, suffix, contains]",
                "review_total,复议,contains,standard_2022,,件,,,1,0.9|unknown form 'standard_2022'; one of"
                        + " [shanghai_monthly, fujian, anhui_2009, national_2014, trial_2019, standard_2021, narrative]",
                "review_total,复议,contains,,fee,件,,,1,0.9|unknown section 'fee'; one of [overview, proactive,"
                        + " on_request, fees, review_litigation, secrecy, organisation, response, key_areas, problems,"
                        + " other, attachments, preamble]",
                "review_total,复议,contains,,,桶,,,1,0.9|unknown unit '桶'; measure-words.csv has no such spelling",
                "review_total,复议,contains,,,件,reviews,,1,0.9|unknown parent 'reviews'; indicators.csv has no such"
                        + " code",
                "review_total,复议,contains,,,件,,,high,0.9|not a whole number in 'priority': 'high'",
                "review_total,复议,contains,,,件,,,1,1.2|the column 'confidence' is a number from 0 to 1, not '1.2'",
                "review_total,行政……复议,contains,,,件,,,1,0.9|the label '行政……复议' has an empty piece;"
                        + " … stands between two wordings"
            })
    void aWrongLabelIsNamedByItsLine(String row, String message) throws IOException {
        write(
                "labels.csv",
                "indicator,label,match,form,section,unit,parent,unless,priority,confidence,example,counterexample\n"
                        + row + ",复议2件,诉讼2件\n");
        assertEquals(List.of("labels.csv:2: " + message), problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zero-items.csv|item,indicator,form,section,confidence,example,counterexample|"
                        + "来函,letters,,,0.9,未收到来函,来函2件|unknown indicator 'letters'",
                "zero-items.csv|item,indicator,form,section,confidence,example,counterexample|"
                        + "来函,fee_total,,,-1,未收到来函,来函2件|the column 'confidence' is a number from 0 to 1, not '-1'",
                "applicants.csv|word,applicant,example,counterexample|村民,villager,村民2件,村民|"
                        + "unknown applicant 'villager'; one of [business, legal_service, natural, other_organisation,"
                        + " public_interest, research]",
                "forms.csv|form,words,unless,example,counterexample|hunan,甲项,,甲项,乙项|"
                        + "unknown form 'hunan'; one of [shanghai_monthly, fujian, anhui_2009, national_2014,"
                        + " trial_2019, standard_2021, narrative]",
                "context-words.csv|word,role,example,counterexample|刚好,follows,刚好2件,2件|"
                        + "unknown role 'follows'; one of [lead, trail, part, of_published, together, apart, documents, open, closed, open_on_request, chapters, publishing, and_so_on, information, predicate, class_end, class_start, means, channel, distribute, difference, comparison, change_to, future, actual, partial, since, years, everybody, added, about, plain, open_list, other, others,"
                        + " previous_year, cumulative, summed, until, until_now, in_all, this_year, negation, not_negation, follow,"
                        + " follow_end, carried, reference, not_reference, cause, effect, scope_end, filler]",
                "zero-phrases.csv|phrase,kind,example,counterexample|从无,never,从无复议,复议|"
                        + "unknown kind 'never'; one of [before, behind, free, trap]"
            })
    void aWrongRowOfTheSmallerFilesIsNamedByItsLine(String file, String header, String row, String message)
            throws IOException {
        write(file, header + "\n" + row + "\n");
        assertEquals(List.of(file + ":2: " + message), problems());
    }

    @Test
    void aWordAddedToAListIsExcludedByTheRulesThatNameTheList() throws IOException {
        write("word-lists.csv", "list,word\nchannels,播客\n");
        RuleCheck check = RuleFiles.check(folder);
        assertEquals(List.of(), check.problems());
        LabelRule total = check.codebook().mentionRules().labels().stream()
                .filter(rule -> rule.id().equals("disclosed_total:主动公开政府信息"))
                .findFirst()
                .orElseThrow();
        assertTrue(total.unless().containsAll(List.of("微信", "播客")), total::toString);
        assertTrue(total.unless().stream().noneMatch(word -> word.startsWith("@")), total::toString);
    }

    @Test
    void aListThatIsMissingIsNamedByTheRowsThatNameIt() throws IOException {
        write("labels.csv", """
                indicator,label,match,form,section,unit,parent,unless,priority,confidence,example,counterexample
                review_total,复议,contains,,,件,,@chanels 维持,1,0.9,复议2件,诉讼2件
                litigation_total,诉讼,contains,,,件,,@x,1,0.9,诉讼2件,复议2件
                """);
        assertEquals(
                List.of(
                        "labels.csv:2: unknown list '@chanels' in 'unless'; word-lists.csv has none of this name",
                        "labels.csv:3: unknown list '@x' in 'unless'; word-lists.csv has none of this name"),
                problems());
    }

    @Test
    void everyMistakeOfEveryFileIsFoundInOneRun() throws IOException {
        write("applicants.csv", "word,applicant,example,counterexample\n村民,a,村民2件,村民\n农民,b,农民2件,农民\n");
        write("forms.csv", "form,words,unless,example,counterexample\nhunan,甲项,,甲项,乙项\n");
        write("headings.csv", "type,pattern\nfees,收费\n");
        write("lables.csv", "x\n");
        assertEquals(
                List.of("lables.csv", "headings.csv:1", "applicants.csv:2", "applicants.csv:3", "forms.csv:2"),
                problems().stream()
                        .map(problem -> problem.substring(0, problem.indexOf(": ")))
                        .toList());
    }

    @Test
    void aBuiltInRuleThatTheUsersBreakIsNamedAsBuiltIn() throws IOException {
        write(
                "indicators.csv",
                "indicator,label_zh,label_en,unit,measure_words,has_applicant,section,forms,comparable_with,definition,"
                        + "caveat,stata_name,action\ninspections,,,,,,,,,,,,remove\n");
        assertTrue(
                problems().get(0).matches("built-in labels\\.csv:\\d+: unknown indicator 'inspections'"),
                problems()::toString);
    }

    private List<String> problems() throws IOException {
        return RuleFiles.check(folder).problems();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, UTF_8);
    }
}
