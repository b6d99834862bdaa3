package nianbao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile inputs among good ones, read by the real program with 1 GiB of heap: each ends with a row in failures.csv, a
 * finding, or as the report that it is; all others are read as if they stood alone; nothing is written outside the
 * output folder and nothing fetched.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class HostileFolderTest {
    private static final List<String> GOOD = List.of(
            "linyi-commerce/2014.html",
            "daan-civil-affairs/2022.pdf",
            "haiyan-agriculture/2022.doc",
            "lingshi-education/2024.docx",
            "ningyuan-audit/2016-2017.zip",
            "enshi-forestry/2018.mht",
            "wuwei-work-safety/2014.txt");
    private static final List<String> BY_REPORT = List.of(
            "reports.csv",
            "sources.csv",
            "fields.csv",
            "indicators.csv",
            "quantities.csv",
            "sections.csv",
            "tables.csv",
            "findings.csv",
            "panel.csv");
    private static final Pattern TIME = Pattern.compile("Reading - (.{1,200}).*: (\\d{1,9}) ms$");
    private static final long MOST_MILLISECONDS = 10_000;
    private static final String GROWING = "grows.txt";
    private static final int GROWN_BYTES = 48 << 20;

    @TempDir
    static Path root = Path.of("");

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static Map<String, Fate> fates = Map.of();
    private static Map<String, String> before = Map.of();
    private static Map<String, String> after = Map.of();
    private static int status;
    private static String said = "";

    @BeforeAll
    static void run() throws Exception {
        Path world = Files.createDirectories(root.resolve("world"));
        Path in = world.resolve("in");
        for (String good : GOOD) {
            Path copy = in.resolve("good").resolve(good);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("corpus").resolve(good), copy);
        }
        ChildProgram program = new ChildProgram(world, "-Xlog:class+load:file=" + root.resolve("classes.log"));
        program.run(
                root.resolve("said-alone"),
                "extract",
                in.toString(),
                "--out",
                root.resolve("alone").toString(),
                "--quiet");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ASKED.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            fates = fill(world, "http://127.0.0.1:" + server.getAddress().getPort());
            before = files(world);
            Process process = program.start(
                    root.resolve("said"),
                    "extract",
                    in.toString(),
                    "--out",
                    root.resolve("out").toString(),
                    "--log",
                    root.resolve("log").toString());
            grow(in.resolve("hostile").resolve(GROWING), process);
            assertTrue(process.waitFor(10, TimeUnit.MINUTES), "the program does not end");
            status = process.exitValue();
            after = files(world);
        } finally {
            server.stop(0);
        }
        said = Files.readString(root.resolve("said"));
    }

    private static Map<String, Fate> fill(Path world, String server) throws IOException {
        Path secret = Files.writeString(world.resolve("secret.html"), HostilePages.report("密"));
        HostileFolder folder = new HostileFolder(world.resolve("in/hostile"), "hostile/");
        new HostilePages(folder).addAll(server);
        new HostilePdfs(folder).addAll(server);
        new HostileZips(folder).addAll();
        new HostileOffice(folder).addAll(server, secret);
        new HostileTree(folder).addAll(secret);
        folder.add(GROWING, Fate.NAMED, HostilePages.report("增"));
        return folder.fates();
    }

    /** Appends to a file for as long as the program runs, up to more than it may read. */
    private static void grow(Path file, Process program) throws IOException, InterruptedException {
        String more = "收到申请3件。\n".repeat(2000);
        while (!program.waitFor(2, TimeUnit.MILLISECONDS) && Files.size(file) < GROWN_BYTES) {
            Files.writeString(file, more, java.nio.file.StandardOpenOption.APPEND);
        }
    }

    /** Size and time of every file but the growing one; links are not followed. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !path.endsWith(GROWING)).toList()) {
                String size = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        ? ""
                        : Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + " "
                                + Files.readAttributes(path, "size", LinkOption.NOFOLLOW_LINKS);
                files.put(folder.relativize(path).toString(), size);
            }
        }
        return files;
    }

    private static List<List<String>> rows(Path data, String file) throws IOException {
        try (InputStream in = Files.newInputStream(data.resolve(file))) {
            CsvTable table = CsvReader.read(file, in);
            return table.rows().stream().map(row -> row.values()).toList();
        }
    }

    private static int column(Path data, String file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(data.resolve(file))) {
            return CsvReader.read(file, in).header().indexOf(name);
        }
    }

    private static List<String> values(String file, String name) throws IOException {
        int column = column(root.resolve("out"), file, name);
        return rows(root.resolve("out"), file).stream()
                .map(row -> row.get(column))
                .toList();
    }

    @Test
    void theProgramEndsWithoutAWordOfPanic() {
        assertEquals(1, status, said);
        assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    }

    @Test
    void everyInputIsNamedOnceAndEndsAsItMust() throws Exception {
        List<String> read = values("sources.csv", "source");
        List<String> failed = values("failures.csv", "source");
        Set<String> doubted = doubted();
        List<String> wrong = new ArrayList<>();
        fates.forEach((source, fate) -> {
            boolean isRead = read.contains(source);
            boolean isFailed = failed.contains(source);
            boolean right = switch (fate) {
                case REFUSED -> isFailed && !isRead;
                case READ -> isRead && !isFailed;
                case DOUBTED -> doubted.contains(source);
                case SKIPPED -> !isRead && !isFailed;
                case NAMED ->
                    isRead != isFailed
                            || Stream.concat(read.stream(), failed.stream())
                                    .anyMatch(name -> name.startsWith(source + "!/"));
            };
            if (!right) {
                wrong.add(source + " must be " + fate
                        + (isRead ? ", is read" : isFailed ? ", failed" : ", is not named"));
            }
        });
        assertEquals(List.of(), wrong.stream().sorted().toList());
        List<String> named =
                Stream.concat(read.stream(), failed.stream()).sorted().toList();
        assertEquals(named.stream().distinct().toList(), named);
    }

    private static Set<String> doubted() throws IOException {
        Set<String> ids = new HashSet<>(values("findings.csv", "report_id"));
        Path out = root.resolve("out");
        int id = column(out, "sources.csv", "report_id");
        int source = column(out, "sources.csv", "source");
        return rows(out, "sources.csv").stream()
                .filter(row -> ids.contains(row.get(id)))
                .map(row -> row.get(source))
                .collect(Collectors.toSet());
    }

    /** What a user is promised for one file on a machine that has nothing else to do. */
    @Test
    @EnabledIfSystemProperty(named = "hostile.times", matches = "true", disabledReason = "the machine may be busy")
    void everyInputEndsWithinItsTime() throws Exception {
        List<String> late = new ArrayList<>();
        int timed = 0;
        for (String line : Files.readAllLines(root.resolve("log"))) {
            Matcher time = TIME.matcher(line);
            if (time.find()) {
                timed++;
                if (Long.parseLong(time.group(2)) > MOST_MILLISECONDS) {
                    late.add(time.group(1) + " took " + time.group(2) + " ms");
                }
            }
        }
        assertEquals(List.of(), late);
        assertTrue(timed >= GOOD.size() + values("sources.csv", "source").size() / 2, "inputs timed: " + timed);
    }

    @Test
    void everyFailureIsOnePlainSentence() throws Exception {
        for (String reason : values("failures.csv", "reason")) {
            assertTrue(reason.codePoints().anyMatch(Character::isIdeographic) && !reason.contains("\n"), reason);
        }
        assertEquals(
                List.of(),
                rows(root.resolve("out"), "failures.csv").stream()
                        .filter(row -> row.get(1).equals("internal"))
                        .toList());
    }

    @Test
    void goodInputsAreReadAsIfTheyStoodAlone() throws Exception {
        for (String file : BY_REPORT) {
            int id = column(root.resolve("alone"), file, "report_id");
            Set<String> good = new HashSet<>();
            List<List<String>> alone = rows(root.resolve("alone"), file);
            alone.forEach(row -> good.add(row.get(id)));
            List<List<String>> among = rows(root.resolve("out"), file).stream()
                    .filter(row -> good.contains(row.get(id)))
                    .toList();
            assertEquals(alone, among, file);
        }
        try (Stream<Path> texts = Files.list(root.resolve("alone/text"))) {
            for (Path text : texts.toList()) {
                Path among = root.resolve("out/text").resolve(Objects.requireNonNull(text.getFileName()));
                assertEquals(Files.readString(text), Files.readString(among));
            }
        }
    }

    @Test
    void nothingIsWrittenElsewhere() {
        Map<String, String> changed = new HashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        assertEquals(Map.of(), changed);
        assertEquals(before.keySet(), after.keySet());
        assertFalse(Files.exists(Path.of("/tmp/nianbao-slip.html")));
    }

    /** Nobody knocks at the server that the inputs name, and the classes that open sockets are never loaded. */
    @Test
    void nothingIsFetched() throws Exception {
        assertEquals(0, ASKED.get());
        try (Stream<String> classes = Files.lines(root.resolve("classes.log"))) {
            assertEquals(
                    List.of(),
                    classes.filter(line -> line.contains(" sun.nio.ch.NioSocketImpl ")
                                    || line.contains(" sun.nio.ch.SocketChannelImpl ")
                                    || line.contains(" java.net.Socket "))
                            .toList());
        }
    }
}
