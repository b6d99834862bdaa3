package nianbao.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputWalkerTest {
    private static final String PAGE = "<html><body>报告</body></html>";

    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path zip(String name, Charset names, Object... namesAndContents) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof byte[] bytes
                                ? bytes
                                : ((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> locations(Inputs inputs) {
        return inputs.items().stream().map(Input::location).toList();
    }

    private static List<String> refused(Inputs inputs) {
        return inputs.unusable().stream().map(Unusable::location).toList();
    }

    private Inputs walk(Path... inputs) throws NoSuchFileException {
        return InputWalker.walk(List.of(inputs), Set.of(folder.resolve("in/out")));
    }

    @Test
    void listsFoldersInCodePointOrder() throws IOException {
        write("in/２０２０/！.html", PAGE);
        write("in/２０２０/𠮷.html", PAGE);
        write("in/b.txt", "报告");
        write("in/a b.mht", "MIME-Version: 1.0\n");
        write("in/noname", PAGE);

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(List.of("a b.mht", "b.txt", "noname", "２０２０/！.html", "２０２０/𠮷.html"), locations(inputs));
            assertEquals(PAGE, new String(inputs.items().get(4).open(Limits.STANDARD), StandardCharsets.UTF_8));
            assertEquals(0, inputs.skipped());
        }
    }

    @Test
    void skipsAndCountsWhatIsNoInput() throws IOException {
        write("in/a.html", PAGE);
        write("in/a_files/frame.html", PAGE);
        write("in/data_files/b.html", PAGE);
        write("in/logo.png", "x");
        write("in/.hidden.html", PAGE);
        write("in/~$report.docx", "x");
        write("in/out/text/r1.txt", "x");
        write("in/old/.nianbao-ignore", "");
        write("in/old/c.html", PAGE);
        write("in/readme", "no report");

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(List.of("a.html", "data_files/b.html"), locations(inputs));
            assertEquals(7, inputs.skipped());
            assertEquals(List.of(), refused(inputs));
        }
    }

    @Test
    void namesEveryReportThatCannotBeRead() throws IOException {
        write("in/a.html", "");
        write("in/b.ofd", "x");
        write("in/c.html", "GIF89a");
        write("in/d.wps", "x");
        write("in/e.docx", "PK\u0003\u0004");
        write("in/f.zip", "broken");
        zip("in/g.zip", StandardCharsets.UTF_8, "inner.zip", "PK\u0003\u0004", "h.ofd", "x");

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(List.of("e.docx"), locations(inputs));
            assertEquals(
                    List.of("a.html", "b.ofd", "c.html", "d.wps", "f.zip", "g.zip!/h.ofd", "g.zip!/inner.zip"),
                    refused(inputs));
            assertEquals("文件为空（0 字节）", inputs.unusable().get(0).reason());
            assertEquals("内容不是网页或文本（图片或其他二进制数据）", inputs.unusable().get(2).reason());
            assertEquals("不支持 WPS 文件", inputs.unusable().get(3).reason());
        }
    }

    @Test
    void readsMembersOfArchives() throws IOException {
        zip(
                "in/a.zip",
                Charset.forName("GBK"),
                "二〇二〇/年报.html",
                PAGE,
                "../../etc/x.html",
                PAGE,
                "etc\\x.html",
                PAGE,
                "p.html",
                PAGE,
                "p_files/q.html",
                PAGE,
                "__MACOSX/._p.html",
                "x");

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(
                    List.of("a.zip!/etc/x-2.html", "a.zip!/etc/x.html", "a.zip!/p.html", "a.zip!/二〇二〇/年报.html"),
                    locations(inputs));
            for (Input input : inputs.items()) {
                assertEquals(PAGE, new String(input.open(Limits.STANDARD), StandardCharsets.UTF_8));
            }
            assertEquals(2, inputs.skipped());
        }
    }

    @Test
    void refusesZipBombs() throws IOException {
        byte[] zeros = new byte[3 << 20];
        byte[] head = "<html><body>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, zeros, 0, head.length);
        zip("in/a.zip", StandardCharsets.UTF_8, "bomb.html", zeros, "good.html", PAGE);
        zip("in/b.zip", StandardCharsets.UTF_8, "1.html", PAGE, "2.html", PAGE, "3.html", PAGE);
        Limits limits = new Limits(1 << 20, 4 << 20, 1 << 24, 2, 200);

        try (Inputs inputs = InputWalker.walk(List.of(folder.resolve("in")), Set.of(), limits)) {
            assertEquals(List.of("a.zip!/good.html", "b.zip!/1.html", "b.zip!/2.html"), locations(inputs));
            assertEquals(List.of("a.zip!/bomb.html", "b.zip"), refused(inputs));
        }
    }

    @Test
    void refusesFilesOverTheLimit() throws IOException {
        Path file = write("in/a.txt", "x".repeat(2000));
        Limits limits = new Limits(1000, 1000, 1000, 1, 1);

        try (Inputs inputs = InputWalker.walk(List.of(file), Set.of())) {
            Input input = inputs.items().get(0);
            assertEquals("a.txt", input.location());
            OpeningException refusal = assertThrows(OpeningException.class, () -> input.open(limits));
            assertEquals("文件超过 1000 字节，未读取", refusal.getMessage());
        }
    }

    @Test
    void followsNoLoopsAndNoLinksOutOfTheTree() throws IOException {
        write("in/a/a.html", PAGE);
        Path outside = write("elsewhere/secret.html", PAGE);
        Files.createSymbolicLink(folder.resolve("in/a/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/out.html"), outside);
        Files.createSymbolicLink(folder.resolve("in/same.html"), folder.resolve("in/a/a.html"));
        Files.createSymbolicLink(folder.resolve("in/dangling.html"), folder.resolve("in/none.html"));

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(List.of("a/a.html", "same.html"), locations(inputs));
            assertEquals(3, inputs.skipped());
        }
    }

    @Test
    void numbersEqualNamesOfSeveralInputs() throws IOException {
        write("x/a/1.html", PAGE);
        write("y/a/1.html", PAGE);
        Path single = write("z/1.html", PAGE);

        try (Inputs inputs = walk(folder.resolve("x/a"), folder.resolve("y/a"), single, folder.resolve("x/../x/a"))) {
            assertEquals(List.of("1.html", "a-2/1.html", "a/1.html"), locations(inputs));
            assertArrayEquals(
                    PAGE.getBytes(StandardCharsets.UTF_8), inputs.items().get(1).open(Limits.STANDARD));
        }
    }

    @Test
    void listsAFileOfANestedInputOnce() throws IOException {
        Path file = write("x/sub/1.html", PAGE);

        try (Inputs inputs = walk(folder.resolve("x"), file)) {
            assertEquals(List.of("x/sub/1.html"), locations(inputs));
        }
    }

    @Test
    void rejectsAPathThatDoesNotExist() {
        assertThrows(NoSuchFileException.class, () -> walk(folder.resolve("none")));
    }

    @Test
    void walksManyFilesAndDeepFolders() throws IOException {
        StringBuilder deep = new StringBuilder("in");
        for (int i = 0; i < 200; i++) {
            deep.append("/d");
        }
        write(deep + "/a.html", PAGE);
        for (int i = 0; i < 2000; i++) {
            write("in/flat/" + i + ".html", PAGE);
        }

        try (Inputs inputs = walk(folder.resolve("in"))) {
            assertEquals(2001, inputs.items().size());
            assertTrue(locations(inputs).get(0).endsWith("/d/a.html"));
        }
    }
}
