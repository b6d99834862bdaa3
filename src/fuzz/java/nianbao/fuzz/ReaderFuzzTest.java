package nianbao.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.Input;
import nianbao.source.InputWalker;
import nianbao.source.Inputs;
import nianbao.source.Limits;
import nianbao.source.OpeningException;

/** Any bytes, under a name of each format: they are read or refused in one sentence, and nothing else is thrown. */
class ReaderFuzzTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());

    private static void read(String name, byte[] content) {
        try {
            EXTRACTOR.extract(new RawFile(name, null, content));
        } catch (UnreadableException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a reason", e);
            }
        }
    }

    private static void archive(String name, byte[] content) throws IOException {
        Path file = Files.createTempDirectory("fuzz").resolve(name);
        try {
            Files.write(file, content);
            try (Inputs inputs = InputWalker.walk(List.of(file), Set.of())) {
                for (Input input : inputs.items()) {
                    read(input.location(), input.open(Limits.STANDARD));
                }
            } catch (OpeningException e) {
                if (e.reason().isBlank()) {
                    throw new AssertionError("refused without a reason", e);
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    @FuzzTest(maxDuration = "60s")
    void html(byte[] content) {
        read("a.html", content);
    }

    @FuzzTest(maxDuration = "60s")
    void text(byte[] content) {
        read("a.txt", content);
    }

    @FuzzTest(maxDuration = "60s")
    void mht(byte[] content) {
        read("a.mht", content);
    }

    @FuzzTest(maxDuration = "60s")
    void pdf(byte[] content) {
        read("a.pdf", content);
    }

    @FuzzTest(maxDuration = "60s")
    void docx(byte[] content) {
        read("a.docx", content);
    }

    @FuzzTest(maxDuration = "60s")
    void doc(byte[] content) {
        read("a.doc", content);
    }

    @FuzzTest(maxDuration = "60s")
    void xlsx(byte[] content) {
        read("a.xlsx", content);
    }

    @FuzzTest(maxDuration = "60s")
    void xls(byte[] content) {
        read("a.xls", content);
    }

    @FuzzTest(maxDuration = "60s")
    void zip(byte[] content) throws IOException {
        archive("a.zip", content);
    }

    @FuzzTest(maxDuration = "60s")
    void warc(byte[] content) throws IOException {
        archive("a.warc", content);
    }
}
