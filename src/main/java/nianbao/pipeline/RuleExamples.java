package nianbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.codebook.Codebook;
import nianbao.codebook.Functions;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleCheck;
import nianbao.codebook.RuleFiles;
import nianbao.codebook.RuleRow;

/**
 * Runs every row of the rule files against its own example, which it must match, and its counterexample, which it must
 * not, with the recognizers that read reports. Immutable.
 *
 * <pre>{@code
 * RuleExamples.problems(Codebook.builtIn()); // []
 * RuleExamples.check(dir); // [labels.csv:17: the rule does not match its example '收到申请'], …
 * }</pre>
 */
public final class RuleExamples {
    private final Map<String, List<RuleRow>> rows;
    private final Map<String, RowTest> tests = new HashMap<>();

    private RuleExamples(Codebook codebook) {
        rows = codebook.examples();
        tests.put("headings.csv", new HeadingExamples(codebook.headings()));
        tests.put("functions.csv", Functions.TEST);
        tests.put("agency-levels.csv", RowTest.PATTERN);
        tests.put("page-patterns.csv", RowTest.PATTERN);
        tests.put("crawl-patterns.csv", RowTest.PATTERN);
        tests.put("forms.csv", new FormExamples(codebook.mentionRules().forms()));
        tests.putAll(MetadataExamples.tests(codebook.metadata()));
        tests.putAll(QuantityExamples.tests(codebook.mentionRules()));
        tests.putAll(MentionExamples.tests(codebook));
        tests.putAll(ZeroExamples.tests(codebook));
        tests.putAll(TableExamples.TESTS);
        tests.putAll(CheckExamples.tests(codebook));
        tests.put("year-sums.csv", new YearExamples(codebook.checkRules()).keeps());
        tests.put("context-words.csv", new ContextWordExamples(codebook));
    }

    /** What is wrong with the examples of all rules in force, by file and line; empty if nothing is. */
    static List<String> problems(Codebook codebook) {
        RuleExamples examples = new RuleExamples(codebook);
        return examples.rows.keySet().stream()
                .flatMap(file -> examples.problems(file).stream())
                .toList();
    }

    /** What is wrong with the examples of one file. */
    static List<String> problems(Codebook codebook, String file) {
        return new RuleExamples(codebook).problems(file);
    }

    /**
     * All that is wrong with a researcher's rule files: first what keeps them from being read, then rows that do not
     * keep to their examples.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<String> check(Path folder) throws IOException {
        RuleCheck read = RuleFiles.check(folder);
        List<String> problems = new ArrayList<>(read.problems());
        problems.addAll(problems(read.codebook()));
        return List.copyOf(problems);
    }

    private List<String> problems(String file) {
        RowTest test = tests.get(file);
        if (test == null) {
            throw new IllegalStateException("nothing tests the examples of " + file);
        }
        return rows.getOrDefault(file, List.of()).stream()
                .flatMap(row -> test.problems(row).stream())
                .toList();
    }
}
