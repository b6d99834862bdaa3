package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Codebook;
import nianbao.codebook.YearRule;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence loses a character or the place of a figure on its way into a message. */
class SentencesTest {
    private static final String[] FIGURES = {"甲0", "甲1", "甲2", "甲3", "甲4", "甲5", "甲6", "甲7", "甲8", "甲9"};

    private final CheckRules rules = Codebook.builtIn().checkRules();

    /** The sentence with its figures put in by plain replacement. */
    private static String plain(String sentence) {
        String filled = sentence;
        for (int i = 0; i < FIGURES.length; i++) {
            filled = filled.replace("{" + i + "}", FIGURES[i]);
        }
        assertFalse(filled.contains("{") || filled.contains("}"), filled);
        return filled;
    }

    @Test
    void checksSayWhatTheRuleFileSays() throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("/nianbao/codebook/checks.csv")) {
            CsvTable table = CsvReader.read("checks.csv", in);
            int id = table.header().indexOf("rule");
            List<CheckRule> checks = table.rows().stream()
                    .flatMap(row -> rules.check(row.values().get(id)).stream())
                    .toList();
            assertEquals(table.rows().size(), checks.size());
            for (CheckRule check : checks) {
                assertEquals(List.of(plain(check.zh()), plain(check.en())), check.sentences(FIGURES));
            }
        }
    }

    @Test
    void checksOfYearsSayWhatTheRuleFileSays() {
        assertFalse(rules.years().isEmpty());
        for (YearRule rule : rules.years()) {
            assertEquals(List.of(plain(rule.zh()), plain(rule.en())), rule.sentences(FIGURES));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export/wording_zh",
                "export/wording_en",
                "compare/notes_zh",
                "compare/notes_en",
                "cli/messages_zh",
                "cli/messages_en"
            })
    void sentencesOfTheProgramKeepTheirFigures(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = SentencesTest.class.getResourceAsStream("/nianbao/" + file + ".properties")) {
            sentences.load(new InputStreamReader(in, UTF_8));
        }
        for (String key : sentences.stringPropertyNames()) {
            String sentence = sentences.getProperty(key);
            // What picocli prints is its own format.
            if (!key.startsWith("nianbao.") && sentence.contains("{")) {
                assertEquals(
                        plain(sentence).replace("''", "'"),
                        new MessageFormat(sentence, Locale.ROOT).format(FIGURES),
                        key);
            }
        }
    }
}
