package nianbao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.export.SampleReport;
import nianbao.source.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final int REPORTS = 60;
    /** Three reports in one file: one that is nowhere else, one of an agency and year that others are of, and none. */
    private static final String VOLUME = "report 局甲 2019 2020-01-01/report 机关1 2011 2020-01-01/none";

    @TempDir
    Path folder;

    private static BatchListener deaf() {
        return new BatchListener() {
            @Override
            public void inputDone(boolean failed) {}

            @Override
            public void writing() {}
        };
    }

    private static BatchSummary run(FakeInputs inputs, Path out, int jobs, String fingerprint, boolean fresh)
            throws BatchException {
        BatchJob job = new BatchJob(inputs, inputs, SampleReport.schema(), null, fingerprint, out, jobs, fresh);
        return new Batch(job, deaf()).run();
    }

    private static BatchSummary run(FakeInputs inputs, Path out) throws BatchException {
        return run(inputs, out, 2, "rules", false);
    }

    private static FakeInputs many() {
        FakeInputs inputs = new FakeInputs();
        for (int i = 0; i < REPORTS; i++) {
            inputs.add("年/" + i + ".html", "report 机关" + i % 20 + " 20" + (10 + i % 3) + " 2020-01-" + (10 + i % 7));
        }
        return inputs.add("年/same.html", "report 机关0 2010 2020-01-10")
                .add("volume.html", VOLUME)
                .add("年/volume.html", VOLUME)
                .add("bad.html", "bad")
                .add("bad2.html", "bad")
                .add("list.html", "none")
                .add("crash.html", "crash")
                .add("deep.html", "deep")
                .add("huge.html", "huge")
                .add("unopened.html", "unopened")
                .unusable("b.ofd")
                .unusable("z.ofd");
    }

    /** Every file of a data set by its path, without the state folder. */
    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(path).toString();
                if (!name.contains(".nianbao/")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    private static List<String> lines(Path out, String file) throws IOException {
        return Files.readAllLines(out.resolve(file), UTF_8);
    }

    @Test
    void givesTheSameBytesWhateverTheNumberOfThreads() throws Exception {
        run(many(), folder.resolve("one"), 1, "rules", false);
        for (int jobs : List.of(2, 4, 16)) {
            run(many(), folder.resolve("n" + jobs), jobs, "rules", false);
            assertEquals(files(folder.resolve("one")), files(folder.resolve("n" + jobs)));
        }
    }

    @Test
    void everyInputIsInSourcesOrFailures() throws Exception {
        BatchSummary summary = run(many(), folder);
        int named = lines(folder, "sources.csv").size()
                - 1
                + lines(folder, "failures.csv").size()
                - 1;
        assertEquals(REPORTS + 8 + 2 + 2 * 3, named);
        assertEquals(8, summary.failed());
        assertEquals(
                List.of("不支持 OFD 文件", "文件损坏", "程序内部错误，这个文件未能处理"),
                List.copyOf(summary.failures().keySet()).subList(0, 3));
        assertEquals(2, summary.notReports());
        assertEquals(7, summary.skipped());
    }

    @Test
    void failuresAreOrderedBySourceAndHoldNoStackTrace() throws Exception {
        run(many(), folder);
        assertEquals(
                List.of(
                        "\uFEFFsource,stage,reason,detail",
                        "b.ofd,open,不支持 OFD 文件,",
                        "bad.html,parse,文件损坏,word bad",
                        "bad2.html,parse,文件损坏,word bad",
                        "crash.html,internal,程序内部错误，这个文件未能处理,IllegalArgumentException",
                        "deep.html,internal,程序内部错误，这个文件未能处理,StackOverflowError",
                        "huge.html,internal,文件占用的内存超出限度，未能处理,OutOfMemoryError",
                        "unopened.html,open,文件无法读取,",
                        "z.ofd,open,不支持 OFD 文件,"),
                lines(folder, "failures.csv"));
    }

    @Test
    void aSecondRunReadsOnlyWhatChanged() throws Exception {
        FakeInputs first = many();
        run(first, folder, 1, "rules", false);
        Map<String, String> before = files(folder);
        FakeInputs second = many();
        BatchSummary summary = run(second, folder, 1, "rules", false);
        assertEquals(before, files(folder));
        assertEquals(3, second.extracted.get()); // only internal errors are tried again
        assertTrue(summary.reused() >= REPORTS - 10);
        FakeInputs third = many().add("年/1.html", "report 机关1 2011 2022-02-02");
        run(third, folder, 1, "rules", false);
        assertEquals(4, third.extracted.get());
        run(many().add("年/1.html", "report 机关1 2011 2022-02-02"), folder.resolve("fresh"));
        Map<String, String> again = files(folder);
        again.keySet().removeIf(name -> name.startsWith("fresh/"));
        assertEquals(files(folder.resolve("fresh")), again);
    }

    @Test
    void otherRulesOrFreshReadEverything() throws Exception {
        run(many(), folder, 2, "rules", false);
        FakeInputs other = many();
        run(other, folder, 2, "other rules", false);
        FakeInputs fresh = many();
        run(fresh, folder, 2, "other rules", true);
        assertEquals(other.extracted.get(), fresh.extracted.get());
        assertTrue(fresh.extracted.get() > 20);
    }

    @Test
    void textsOfReportsThatAreGoneAreRemoved() throws Exception {
        run(new FakeInputs().add("a.html", "report 甲 2020 2021-01-01").add("b.html", "none"), folder);
        Files.writeString(folder.resolve("text/notes.txt"), "mine");
        run(new FakeInputs().add("a.html", "report 甲 2020 2021-01-01"), folder);
        try (Stream<Path> texts = Files.list(folder.resolve("text"))) {
            assertEquals(2, texts.count());
        }
        String id = SourceId.of("report 甲 2020 2021-01-01".getBytes(UTF_8)).value();
        assertEquals(SampleReport.TEXT, Files.readString(folder.resolve("text/" + id + ".txt")));
    }

    @Test
    void theSameBytesAtTwoPathsAreOneReport() throws Exception {
        run(
                new FakeInputs()
                        .add("b.html", "report 甲 2020 2021-01-01")
                        .add("a.html", "report 甲 2020 2021-01-01")
                        .add("！.html", "none")
                        .add("𠮷.html", "none"),
                folder);
        List<String> sources = lines(folder, "sources.csv");
        assertEquals(5, sources.size());
        assertTrue(sources.get(1).contains(",a.html,") && sources.get(2).contains(",b.html,"));
        assertTrue(sources.get(3).contains("！.html") && sources.get(4).contains("𠮷.html"));
        List<String> reports = lines(folder, "reports.csv");
        assertEquals(3, reports.size());
        assertTrue(reports.get(1).contains(",a.html,"));
    }

    @Test
    void aFileThatFailsUnderOneNameMayReadUnderAnother() throws Exception {
        FakeInputs inputs =
                new FakeInputs().add("a.wps", "named").add("b.html", "named").add("c.html", "named");
        run(inputs, folder, 1, "rules", false);
        run(inputs, folder.resolve("other"), 4, "rules", false);
        assertEquals(
                files(folder.resolve("other")).get("sources.csv"), files(folder).get("sources.csv"));
        assertTrue(lines(folder, "failures.csv").get(1).startsWith("a.wps,"));
        assertTrue(lines(folder, "reports.csv").get(1).contains(",b.html,"));
        assertEquals(3, lines(folder, "sources.csv").size());
    }

    @Test
    void thePanelTakesTheLatestReportAndSaysSo() throws Exception {
        run(
                new FakeInputs()
                        .add("a.html", "report 甲 2020 2021-01-01")
                        .add("b.html", "report 甲 2020 2021-02-01")
                        .add("c.html", "report 甲 2020 2021-02-01 twice")
                        .add("d.html", "report 乙 2020 2021-02-01"),
                folder);
        String kept = SourceId.of("report 甲 2020 2021-02-01".getBytes(UTF_8)).value();
        List<String> panel = lines(folder, "panel.csv");
        assertEquals(3, panel.size());
        assertTrue(panel.get(1).startsWith("370303,乙,own,2020,"));
        assertTrue(panel.get(2).startsWith("370303,甲,own,2020," + kept + ",standard_2021,"));
        assertTrue(panel.get(2).endsWith(",,,,,,12,,15000,"));
        List<String> findings = lines(folder, "findings.csv");
        assertEquals(3, findings.size());
        assertTrue(findings.get(1)
                .contains("duplicate_report,warning,甲（区划 370303，范围 own）2020 年有多份报告，panel.csv 采用 " + kept));
        List<String> reports = lines(folder, "reports.csv");
        assertTrue(reports.get(1).endsWith(",0,1,findings,"));
        assertTrue(reports.get(2).endsWith(",0,0,ok,"));
    }

    @Test
    void everyReportOfAFileHasRowsAndATextOfItsOwn() throws Exception {
        String volume = "report 甲 2020 2021-01-01/report 乙 2020 2021-01-01/none/report 甲 2020 2021-03-01";
        run(new FakeInputs().add("b.html", volume).add("a.html", volume), folder);
        String id = SourceId.of(volume.getBytes(UTF_8)).value();
        List<String> ids = List.of(id, id + "-2", id + "-3", id + "-4");
        assertEquals(ids, firstCells("reports.csv"));
        assertEquals(Stream.concat(ids.stream(), ids.stream()).toList(), firstCells("sources.csv"));
        assertEquals(
                List.of(id, id, id, id + "-2", id + "-2", id + "-2", id + "-4", id + "-4", id + "-4"),
                firstCells("indicators.csv"));
        for (String each : ids) {
            assertTrue(Files.exists(folder.resolve("text/" + each + ".txt")));
        }
        List<String> panel = lines(folder, "panel.csv");
        assertTrue(panel.get(1).startsWith("370303,乙,own,2020," + id + "-2,"));
        assertTrue(panel.get(2).startsWith("370303,甲,own,2020," + id + "-4,"));
        assertTrue(lines(folder, "findings.csv").get(1).startsWith(id + ",duplicate_report,"));
        assertTrue(lines(folder, "reports.csv").get(3).endsWith(",0,0,not_a_report,"));
    }

    private List<String> firstCells(String file) throws IOException {
        return lines(folder, file).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void aSecondRunKnowsAllReportsOfAFile() throws Exception {
        FakeInputs first = new FakeInputs().add("a.html", VOLUME).add("b.html", "none");
        run(first, folder);
        Map<String, String> before = files(folder);
        FakeInputs second = new FakeInputs().add("a.html", VOLUME).add("b.html", "none");
        assertEquals(2, run(second, folder).reused());
        assertEquals(0, second.extracted.get());
        assertEquals(before, files(folder));
        run(new FakeInputs().add("b.html", "none"), folder);
        try (Stream<Path> texts = Files.list(folder.resolve("text"))) {
            assertEquals(1, texts.count());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesOnAfterAKill(long seed) throws Exception {
        run(many(), folder.resolve("whole"));
        Path store = folder.resolve("cut/.nianbao/results");
        Files.createDirectories(store.getParent());
        Files.copy(folder.resolve("whole/.nianbao/results"), store);
        Files.createDirectories(folder.resolve("cut/.nianbao/tmp"));
        Files.writeString(folder.resolve("cut/.nianbao/tmp/reports.csv"), "half");
        Random random = new Random(seed);
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size()));
            if (channel.size() > 0 && seed % 2 == 0) {
                channel.write(UTF_8.encode("?"), random.nextLong(channel.size()));
            }
        }
        run(many(), folder.resolve("cut"));
        assertEquals(files(folder.resolve("whole")), files(folder.resolve("cut")));
    }

    @Test
    void theStoreShrinksWhenMostOfItIsDead() throws Exception {
        run(many(), folder, 2, "a", false);
        long first = Files.size(folder.resolve(".nianbao/results"));
        for (String fingerprint : List.of("b", "c", "d", "e")) {
            run(many(), folder, 2, fingerprint, false);
        }
        assertTrue(Files.size(folder.resolve(".nianbao/results")) < 3 * first);
        FakeInputs again = many();
        run(again, folder, 2, "e", false);
        assertEquals(3, again.extracted.get());
    }

    @Test
    void refusesAFolderInUse() throws Exception {
        try (StateFolder held = StateFolder.open(folder)) {
            assertNotEquals(folder, held.aside());
            BatchException e = assertThrows(BatchException.class, () -> run(many(), folder));
            assertEquals(BatchException.Reason.LOCKED, e.reason());
        }
    }

    @Test
    void saysWhenNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        BatchException e = assertThrows(BatchException.class, () -> run(many(), file.resolve("out")));
        assertEquals(BatchException.Reason.UNWRITABLE, e.reason());
    }

    @Test
    void aStoppedRunKeepsWhatItReadAndWritesNothing() throws Exception {
        FakeInputs inputs = many();
        Batch[] batch = new Batch[1];
        BatchJob job = new BatchJob(
                inputs,
                file -> {
                    batch[0].stop();
                    return inputs.extract(file);
                },
                SampleReport.schema(),
                null,
                "rules",
                folder,
                1,
                false);
        batch[0] = new Batch(job, deaf());
        BatchException e = assertThrows(BatchException.class, batch[0]::run);
        assertEquals(BatchException.Reason.STOPPED, e.reason());
        assertFalse(Files.exists(folder.resolve("reports.csv")));
        assertTrue(run(many(), folder).reused() >= 1);
    }
}
