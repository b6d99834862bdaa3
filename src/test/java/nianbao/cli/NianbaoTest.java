package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.codebook.Codebook;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Indicator;
import nianbao.codebook.RuleException;
import nianbao.export.Failure;
import nianbao.export.SampleReport;
import nianbao.export.Term;
import nianbao.export.TermCounter;
import nianbao.pipeline.BatchInputs;
import nianbao.pipeline.Extractor;
import nianbao.pipeline.FakeInputs;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Correction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NianbaoTest {
    @TempDir
    Path folder;

    private final FakeInputs inputs = new FakeInputs();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine command = Nianbao.commandLine(new FakeEngine(), args);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int status = command.execute(args);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return status;
    }

    private String target() {
        return folder.resolve("out").toString();
    }

    @Test
    void extractWritesTheDataSetAndSumsUp() {
        inputs.add("a.html", "report 甲 2020 2021-01-01").add("b.html", "none");
        assertEquals(0, run("extract", "in", "--out", target(), "--lang", "zh"));
        assertTrue(out.toString().contains("报告 1 份，非年报 1 份，失败 0 个，略过 7 个文件。"), out.toString());
        assertTrue(out.toString().contains("读出数值 3 个，文字说明为零 0 个。"), out.toString());
        assertTrue(out.toString().contains("reports.csv"));
        assertTrue(Files.exists(folder.resolve("out/panel.csv")));
        assertFalse(Files.exists(folder.resolve("out/terms.csv")));
    }

    @Test
    void failedInputsGiveStatusOne() {
        inputs.add("a.html", "report 甲 2020 2021-01-01").add("b.html", "bad").add("c.html", "crash");
        assertEquals(1, run("extract", "in", "--out", target(), "--lang=en"));
        assertTrue(out.toString().contains("failed: 文件损坏 (1)"), out.toString());
        assertTrue(out.toString().contains("failures.csv"));
    }

    @Test
    void quietPrintsNothing() {
        inputs.add("a.html", "report 甲 2020 2021-01-01");
        assertEquals(0, run("extract", "in", "--out", target(), "--quiet", "--terms", "--labels=zh", "--no-bom"));
        assertEquals("", out.toString() + err);
        assertTrue(Files.exists(folder.resolve("out/terms.csv")));
    }

    @Test
    void labelsAndTheByteOrderMarkCanBeChosen() throws IOException {
        inputs.add("a.html", "report 甲 2020 2021-01-01");
        run("extract", "in", "--out", target(), "--labels", "en", "--no-bom");
        assertTrue(Files.readString(folder.resolve("out/panel.csv"))
                .startsWith("region_code,agency,scope,report_year,report_id,form,applications (natural persons),"));
    }

    @Test
    void mistakesAreWrongUsage() {
        assertEquals(2, run());
        assertEquals(2, run("extract"));
        assertEquals(2, run("extract", "in"));
        assertEquals(2, run("extract", "in", "--out", target(), "--jobs", "0"));
        assertEquals(2, run("extract", "in", "--out", target(), "--jobs", "many"));
        assertEquals(2, run("extract", "in", "--out", target(), "--labels", "fr"));
        assertEquals(2, run("extract", "in", "--out", target(), "--lang", "fr"));
        assertEquals(2, run("extract", "missing", "--out", target()));
        assertEquals(2, run("extract", folder.toString(), "--out", folder.toString()));
        assertEquals(2, run("extract", "in", "--out", target(), "--rules", "missing"));
        assertEquals(2, run("frobnicate"));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void nothingReadOrWrittenIsStatusThree() throws IOException {
        assertEquals(3, run("extract", "in", "--out", target()));
        assertFalse(Files.exists(folder.resolve("out")));
        inputs.add("a.html", "bad");
        assertEquals(3, run("extract", "in", "--out", target()));
        assertTrue(Files.exists(folder.resolve("out/failures.csv")));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(3, run("extract", "in", "--out", file.toString()));
        assertEquals(3, run("extract", "in", "--out", file.resolve("out").toString()));
        assertEquals(3, run("extract", "in", "--out", target(), "--log", folder.toString()));
    }

    @Test
    void anUnexpectedErrorIsOneSentence() {
        assertEquals(4, run("extract", "explode", "--out", target(), "--lang", "zh"));
        assertEquals("内部错误（IllegalStateException）。加上 --log 文件名 再运行一次，可得到详情。\n", err.toString());
    }

    @Test
    void wrongRulesNameFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        String rules = folder.resolve("rules").toString();
        assertEquals(2, run("extract", "in", "--out", target(), "--rules", rules));
        assertEquals("labels.csv:17: unknown unit '桶'\n", err.toString());
        assertEquals(1, run("rules", "check", rules));
        assertEquals(0, run("rules", "export", rules));
        assertEquals(2, run("rules"));
        assertEquals(2, run("rules", "check", folder.resolve("none").toString()));
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            for (List<String> command : List.of(
                    List.of("extract"), List.of("rules"), List.of("rules", "export"), List.of("rules", "check"))) {
                List<String> args = new ArrayList<>(command);
                args.addAll(List.of("--help", "--lang", language));
                assertEquals(0, run(args.toArray(String[]::new)));
            }
        }
        assertTrue(
                out.toString().contains("例：nianbao extract") && out.toString().contains("Example: nianbao rules"));
    }

    /** Stages that do what the paths say. */
    private final class FakeEngine implements Engine {
        @Override
        public Inputs inputs(List<Path> paths, Set<Path> excluded) throws NoSuchFileException {
            if (paths.contains(Path.of("missing"))) {
                throw new NoSuchFileException("missing");
            }
            if (paths.contains(Path.of("explode"))) {
                throw new IllegalStateException("boom");
            }
            return new ClosableInputs(inputs);
        }

        @Override
        public Rules rules(@Nullable Path overlay) {
            if (overlay != null) {
                throw new RuleException("labels.csv:17: unknown unit '桶'");
            }
            return new FakeRules();
        }

        @Override
        public List<String> exportRules(Path target) {
            return List.of("labels.csv");
        }

        @Override
        public List<String> checkRules(Path overlay) {
            return List.of("labels.csv:17: unknown unit '桶'");
        }
    }

    /** Rules over the fake inputs. */
    private final class FakeRules implements Engine.Rules {
        @Override
        public Extractor extractor(String language) {
            return inputs;
        }

        @Override
        public List<Indicator> indicators() {
            return SampleReport.codebook();
        }

        @Override
        public List<CrosswalkRow> crosswalk() {
            return List.of();
        }

        @Override
        public Extractor extractor(String language, List<Correction> corrections) {
            return extractor(language);
        }

        @Override
        public Codebook codebook() {
            return Codebook.builtIn();
        }

        @Override
        public TermCounter terms() {
            return text -> List.of(new Term("申请", "v", 1));
        }

        @Override
        public String digest() {
            return "rules";
        }
    }

    private record ClosableInputs(BatchInputs all) implements Engine.Inputs {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public String location(int index) {
            return all.location(index);
        }

        @Override
        public RawFile open(int index) throws UnreadableException {
            return all.open(index);
        }

        @Override
        public List<Failure> unusable() {
            return all.unusable();
        }

        @Override
        public int skipped() {
            return all.skipped();
        }

        @Override
        public void close() {}
    }
}
