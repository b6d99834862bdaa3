package nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.document.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of packages; a package that is not listed fails, so that its line comes with its first class. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/nianbao");
    private static final Pattern OWN_IMPORT = Pattern.compile("import (?:static )?nianbao\\.([a-z]+)\\.");

    /** A package may use only what is listed. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("source", Set.of()),
            Map.entry("csv", Set.of()),
            Map.entry("quantity", Set.of()),
            Map.entry("document", Set.of("source")),
            Map.entry("codebook", Set.of("csv", "quantity")),
            Map.entry("crawl", Set.of("source", "csv", "codebook")),
            Map.entry("record", Set.of("source", "document", "quantity", "codebook")),
            Map.entry("read", Set.of("source", "document")),
            Map.entry("text", Set.of("document")),
            Map.entry("recognize", Set.of("source", "document", "quantity", "codebook", "text", "record")),
            Map.entry("check", Set.of("source", "document", "quantity", "codebook", "record")),
            Map.entry("export", Set.of("source", "csv", "document", "quantity", "codebook", "record")),
            Map.entry("compare", Set.of("source", "csv", "quantity", "codebook", "record", "check", "export")),
            Map.entry("evaluate", Set.of("source", "csv", "document", "quantity", "codebook", "record", "export")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "source",
                            "document",
                            "quantity",
                            "codebook",
                            "record",
                            "read",
                            "text",
                            "recognize",
                            "check",
                            "export")),
            Map.entry(
                    "cli",
                    Set.of(
                            "source",
                            "csv",
                            "quantity",
                            "document",
                            "codebook",
                            "crawl",
                            "record",
                            "read",
                            "text",
                            "recognize",
                            "check",
                            "export",
                            "compare",
                            "evaluate",
                            "pipeline")));

    /** Public types of the two packages of values that are neither records nor enums nor sealed, and why. */
    private static final Map<Class<?>, String> NO_RECORDS =
            Map.of(CodePoints.class, "holds an int[] that nobody outside may see, which a record component would show");

    @Test
    void everyPackageIsListed() {
        Set<String> found =
                ProgramClasses.ALL.stream().map(ProgramClasses::part).collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ARROWS.keySet()), found);
    }

    @Test
    void packagesUseOnlyWhatTheirArrowsAllow() {
        List<String> wrong = dependencies()
                .filter(use -> ProgramClasses.isOwn(use.getTargetClass()))
                .filter(use -> !mayUse(use.getOriginClass(), use.getTargetClass()))
                .map(use -> ProgramClasses.part(use.getOriginClass()) + " -> "
                        + ProgramClasses.part(use.getTargetClass()) + ": " + use.getDescription())
                .sorted()
                .toList();
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean mayUse(JavaClass origin, JavaClass target) {
        return mayUse(ProgramClasses.part(origin), ProgramClasses.part(target));
    }

    private static boolean mayUse(String from, String to) {
        return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private static Stream<Dependency> dependencies() {
        return ProgramClasses.ALL.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    /** Type arguments and local variables leave no trace in class files, but an import names them. */
    @Test
    void packagesImportOnlyWhatTheirArrowsAllow() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String from = SOURCES.relativize(file).getName(0).toString();
                for (String line : Files.readAllLines(file)) {
                    Matcher own = OWN_IMPORT.matcher(line);
                    boolean allowed = !own.lookingAt() || mayUse(from, own.group(1));
                    if (!allowed) {
                        wrong.add(SOURCES.relativize(file) + ": " + line);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "org.jsoup..,            nianbao.read.html nianbao.crawl.links",
        "org.apache.james..,     nianbao.read.html",
        "org.apache.pdfbox..,    nianbao.read.pdf",
        "org.apache.fontbox..,   nianbao.read.pdf",
        "org.apache.poi..,       nianbao.read.word",
        "org.apache.commons.io..,  nianbao.source.warc",
        "org.apache.commons.compress.., nianbao.read.word nianbao.compare nianbao.source.warc",
        "javax.xml..,            nianbao.read.word",
        "org.openxmlformats..,   nianbao.read.word",
        "org.apache.xmlbeans..,  nianbao.read.word",
        "com.opencsv..,          nianbao.csv",
        "com.hankcs..,           nianbao.text",
        "net.jpountz..,          nianbao.pipeline",
        "picocli..,              nianbao.cli",
        "me.tongfei..,           nianbao.cli",
        "com.fasterxml..,        nianbao.export nianbao.evaluate nianbao.compare nianbao.crawl nianbao.crawl.links",
        "org.dhatim..,           nianbao.compare",
        "com.github.difflib..,   nianbao.compare",
        "okhttp3..,              nianbao.crawl.fetch",
        "okio..,                 nianbao.crawl.fetch",
        "kotlin..,               nianbao.crawl.fetch",
        "crawlercommons..,       nianbao.crawl.fetch",
        "java.sql..,             nianbao.crawl.frontier",
        "org.netpreserve..,      nianbao.source.warc"
    })
    void aLibraryIsUsedInItsHomesOnly(String library, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.split(" ", -1))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ProgramClasses.ALL);
    }

    @Test
    void onlyPipelineAndCliWriteLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nianbao.pipeline", "nianbao.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(ProgramClasses.ALL);
    }

    @Test
    void onlyListedLibrariesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "",
                        "java..",
                        "javax.net..",
                        "nianbao..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.apache.james..",
                        "org.apache.pdfbox..",
                        "org.apache.poi..",
                        "org.apache.commons.io..",
                        "org.apache.commons.compress..",
                        "javax.xml..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.apache.fontbox..",
                        "com.opencsv..",
                        "org.dhatim..",
                        "com.github.difflib..",
                        "com.hankcs..",
                        "net.jpountz..",
                        "picocli..",
                        "me.tongfei..",
                        "com.fasterxml..",
                        "okhttp3..",
                        "okio..",
                        "kotlin..",
                        "crawlercommons..",
                        "org.netpreserve..",
                        "org.slf4j..")
                .check(ProgramClasses.ALL);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("nianbao.(**)").should().beFreeOfCycles().check(ProgramClasses.ALL);
    }

    @Test
    void documentsAndRecordsAreValues() {
        List<String> others = ProgramClasses.ALL.stream()
                .filter(type -> Set.of("document", "record").contains(ProgramClasses.part(type)))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect)
                .filter(type -> !type.isRecord() && !type.isEnum() && !(type.isInterface() && type.isSealed()))
                .filter(type -> !NO_RECORDS.containsKey(type))
                .map(Class::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void nobodyPrintsToTheStandardStreams() {
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(ProgramClasses.ALL);
    }

    @Test
    void onlyTheEntryPointExits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("nianbao.cli.Nianbao")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ProgramClasses.ALL);
    }
}
