package nianbao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.source.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureSentencesTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    文件为空（0 字节）|The file is empty (0 bytes)
                    文件超过 32 MiB，未读取|The file is larger than 32 MiB and was not read
                    文件超过 100 字节，未读取|The file is larger than 100 bytes and was not read
                    MHT 文件损坏，无法读取|The MHT file is damaged and cannot be read
                    Word 文件损坏，无法读取|The Word file is damaged and cannot be read
                    Excel 文件解开后过大（超过 64 MiB），不像一份报告|The Excel file is too large when unpacked (more than 64 MiB); that is no report
                    暂不支持 RTF 文件|RTF files are not supported yet
                    """)
    void aReasonIsSaidInEnglishWithItsFigures(String chinese, String english) {
        assertEquals(english, FailureSentences.BUILT_IN.english(chinese));
    }

    @Test
    void chineseStaysAsTheReaderSaidIt() {
        Failure failure = new Failure("a.pdf", "open", "PDF 文件已损坏，无法读取", "IOException");
        assertEquals(failure, failure.in(Wording.ZH));
        assertEquals(
                "The PDF file is damaged and cannot be read",
                failure.in(Wording.EN).reason());
    }

    @Test
    void anUnknownReasonIsKept() {
        assertEquals("磁盘坏了", FailureSentences.BUILT_IN.english("磁盘坏了"));
    }

    @ParameterizedTest
    @EnumSource(MediaType.class)
    void everyTypeThatNoReaderTakesHasEnglish(MediaType type) {
        String english = FailureSentences.BUILT_IN.english(type.unsupportedReason());
        assertTrue(!HAN.matcher(english).find(), english);
    }

    /** What the sources hand to an exception or a refusal, word for word. */
    @Test
    void everyReasonOfTheSourcesHasEnglish() throws IOException {
        Pattern call = Pattern.compile("(?:UnreadableException|OpeningException|refuse)\\(([^;{]*);");
        Pattern literal = Pattern.compile("\"([^\"]*\\p{IsHan}[^\"]*)\"");
        String sentences =
                Files.readString(Path.of("src/main/resources/nianbao/export/failures.csv"), StandardCharsets.UTF_8);
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher calls = call.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (calls.find()) {
                    Matcher literals = literal.matcher(calls.group(1));
                    while (literals.find()) {
                        found++;
                        if (!sentences.contains(literals.group(1))) {
                            missing.add(literals.group(1));
                        }
                    }
                }
            }
        }
        assertTrue(found > 20, "the pattern finds no reasons any more: " + found);
        assertEquals(Set.of(), missing);
    }
}
