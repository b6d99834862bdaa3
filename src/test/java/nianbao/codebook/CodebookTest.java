package nianbao.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
    private static final String HEADINGS = "type,pattern,priority,example,counterexample,action\n";
    private static final String INDICATORS = "indicator,label_zh,label_en,unit,measure_words,has_applicant,section,"
            + "forms,comparable_with,definition,caveat,stata_name\n";

    @TempDir
    Path rules;

    @Test
    void hasEveryCodeOfTheForms() throws IOException {
        Codebook codebook = Codebook.builtIn();
        try (InputStream in = CodebookTest.class.getResourceAsStream("/codebook/codes-of-forms.txt")) {
            List<String> codes = new String(in.readAllBytes(), UTF_8).lines().toList();
            assertEquals(
                    List.of(),
                    codes.stream()
                            .filter(code -> codebook.indicator(code).isEmpty())
                            .toList());
        }
    }

    @Test
    void standardFormHasTheNumberOfItsRows() {
        List<Indicator> standard = Codebook.builtIn().indicators().stream()
                .filter(i -> i.carriedBy(Form.STANDARD_2021) && i.hasApplicant())
                .toList();
        // 25 printed rows and the four group sums
        assertEquals(25 + 4, standard.size());
    }

    @Test
    void crosswalkJoinsNoStockOfNormativeDocuments() {
        assertTrue(Codebook.builtIn().crosswalk().stream()
                .noneMatch(row -> row.indicator().endsWith("_valid")
                        || row.indicator().equals("normative_disclosed_total")
                        || row.indicator().startsWith("admin_fee")));
    }

    @Test
    void userRowsWinAndRemove() throws IOException {
        write("headings.csv", HEADINGS + "fees,概述,1,概述,,\nfees,保密|涉密|安全审查,70,x,,remove\n");
        Headings headings = Codebook.read(rules).headings();
        assertEquals("fees", headings.typeOf("一、概述").orElse(""));
        assertEquals("", headings.typeOf("涉密情况").orElse(""));
    }

    @Test
    void everyMistakeOfAFileIsNamedWithItsLine() throws IOException {
        write(
                "indicators.csv",
                INDICATORS + "a,甲,A,桶,桶,false,fees,narrative,,d,,a\nb,乙,B,条,条,false,fees,table_9,,d,,b\n"
                        + "c,丙,C,条,条,false,fee,narrative,,d,,c\n");
        List<String> problems =
                assertThrows(RuleException.class, () -> Codebook.read(rules)).problems();
        assertEquals(3, problems.size());
        assertEquals("indicators.csv:2: unknown unit '桶'; one of [个, 人, 人次, 件, 元, 期, 条, 次, 篇, 项]", problems.get(0));
        assertEquals("indicators.csv:3: unknown form 'table_9'", problems.get(1));
        assertTrue(problems.get(2).startsWith("indicators.csv:4: unknown section 'fee'"), problems.get(2));
    }

    @Test
    void referencesAndStataNamesAreChecked() throws IOException {
        write("indicators.csv", INDICATORS + "a,甲,A,条,条,false,fees,narrative,nothing,d,,meetings\n");
        RuleException e = assertThrows(RuleException.class, () -> Codebook.read(rules));
        assertEquals(List.of("indicators.csv:2: the stata_name 'meetings' is that of meetings too"), e.problems());
    }

    /** Otherwise its rules would be left out in silence. */
    @Test
    void aFileWithAMisspeltNameIsRefused() throws IOException {
        write("lables.csv", "indicator,label\n");
        RuleException e = assertThrows(RuleException.class, () -> Codebook.read(rules));
        assertTrue(e.problems().get(0).startsWith("lables.csv: no rule file has this name"), e.getMessage());
        write("Headings.CSV", HEADINGS);
        assertEquals(
                2,
                assertThrows(RuleException.class, () -> Codebook.read(rules))
                        .problems()
                        .size());
    }

    @Test
    void unknownColumnIsRefused() throws IOException {
        write("headings.csv", "type,pattern,priority,example,counterexample,colour\nfees,收费,1,收费,,red\n");
        RuleException e = assertThrows(RuleException.class, () -> Codebook.read(rules));
        assertEquals("headings.csv:1: unknown columns [colour]", e.getMessage());
    }

    @Test
    void bytesOfAChineseExcelAreExplained() throws IOException {
        Files.write(rules.resolve("headings.csv"), (HEADINGS + "fees,收费,1,收费,,\n").getBytes(Charset.forName("GBK")));
        RuleException e = assertThrows(RuleException.class, () -> Codebook.read(rules));
        assertTrue(e.problems().get(0).startsWith("headings.csv: not UTF-8; in Excel save it as 'CSV UTF-8"));
    }

    @Test
    void crosswalkRowNeedsAFormThatHasTheIndicator() throws IOException {
        write("crosswalk.csv", """
                harmonized,form,indicator,applicant,operation,caveat
                harmonized_x,standard_2021,disclosed_total,,take,
                harmonized_x,narrative,no_such,,take,
                """);
        RuleException e = assertThrows(RuleException.class, () -> Codebook.read(rules));
        assertEquals(
                List.of(
                        "crosswalk.csv:2: the form standard_2021 has no disclosed_total",
                        "crosswalk.csv:3: unknown indicator 'no_such'"),
                e.problems());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(rules.resolve(name), text, UTF_8);
    }
}
