package nianbao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.record.Finding;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Path MAIN = Path.of("src", "main");

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(Files.readAllLines(
                        MAIN.resolve("resources/nianbao/export/wording_" + language + ".properties"),
                        StandardCharsets.UTF_8)
                .stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList());
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertEquals(keys("zh"), keys("en"));
    }

    @Test
    void everyRuleThatMakesAFindingHasASentence() throws IOException {
        Pattern rule = Pattern.compile("(?:Finding(?:\\.of)?|ReadingNote|about)\\((?:\\s*evidence,)?\\s*\"([a-z_]+)\"");
        Set<String> keys = keys("zh");
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = rule.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    found++;
                    if (!keys.contains("finding." + matcher.group(1))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertTrue(found > 10, "the pattern finds no rules any more: " + found);
        assertEquals(Set.of(), missing);
    }

    @Test
    void aSentenceIsWrittenInTheLanguageAskedFor() {
        Finding finding = Finding.of("year_conflict", Finding.Severity.WARNING, List.of("2015", "2014"));
        assertEquals("标题或引言写 2015 年，统计期限或引言又写 2014 年；请核对所取的年份。", Wording.ZH.sentence(finding));
        assertEquals(
                "The title or preamble says 2015, the period or the preamble 2014; please check the year that was taken.",
                Wording.EN.sentence(finding));
    }
}
