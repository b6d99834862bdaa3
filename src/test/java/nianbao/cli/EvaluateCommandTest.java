package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String REPORT = "甲县商务局2016年政府信息公开工作年度报告\\n一、主动公开\\n2016年主动公开政府信息21条。\\n二、依申请公开\\n未收到公开申请。\\n";

    @TempDir
    Path folder;

    private Path gold = Path.of("");

    @BeforeEach
    void writeGold() throws IOException {
        gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(
                gold.resolve("a.jsonl"),
                "{\"id\":\"a\",\"text\":\"" + REPORT
                        + "\",\"agency\":\"甲县商务局\",\"report_year\":2016,\"publisher\":\"乙局\","
                        + "\"counts\":[{\"label\":\"主动公开政府信息\",\"value\":21,\"unit\":\"条\"}]}\n");
    }

    private int run(String... args) {
        CommandLine command = Nianbao.commandLine(new StandardEngine(), args);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(new StringWriter(), true));
        return command.execute(args);
    }

    private final StringWriter out = new StringWriter();

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void extractsAndScores() throws IOException {
        assertEquals(0, run("evaluate", "--gold", path("gold"), "--out", path("out"), "--lang", "zh"));
        assertTrue(out.toString().contains("公开工作的数字"), out.toString());
        assertTrue(Files.readString(folder.resolve("out/evaluation.csv"))
                .contains("indicator,disclosed_total,strict,1,1,1,1.000,1.000,1.000"));
        assertEquals(List.of("a.jsonl"), List.of(gold.toFile().list()));
    }

    @Test
    void scoresADataSetByContent() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("in"));
        Files.writeString(reports.resolve("other-name.txt"), REPORT.replace("\\n", "\n"));
        ProgramRun.extract(reports, folder.resolve("data"));
        String[] args = {"evaluate", "--gold", path("gold"), "--data", path("data"), "--out", path("out")};
        assertEquals(0, run(args));
        String ofData = Files.readString(folder.resolve("out/evaluation.csv"));
        assertEquals(0, run("evaluate", "--gold", path("gold"), "--out", path("out")));
        assertEquals(Files.readString(folder.resolve("out/evaluation.csv")), ofData);
    }

    @Test
    void aFloorThatIsMissedIsStatusOne() {
        assertEquals(1, run("evaluate", "--gold", path("gold"), "--out", path("out"), "--min-f1", "1"));
        assertEquals(0, run("evaluate", "--gold", path("gold"), "--out", path("out"), "--min-f1", "0.5"));
    }

    @Test
    void mistakesAreWrongUsage() throws IOException {
        assertEquals(2, run("evaluate"));
        assertEquals(2, run("evaluate", "--gold", path("nowhere")));
        assertEquals(2, run("evaluate", "--gold", path("gold"), "--data", path("nowhere")));
        assertEquals(2, run("evaluate", "--gold", path("gold"), "--min-f1", "2"));
        assertEquals(2, run("evaluate", "--gold", path("gold"), "--min-f1", "much"));
        assertEquals(2, run("evaluate", "--gold", path("gold"), "--out", path("gold/out")));
        Files.writeString(gold.resolve("b.jsonl"), "{\n");
        assertEquals(2, run("evaluate", "--gold", path("gold"), "--out", path("out")));
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
