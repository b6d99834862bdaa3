package nianbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import nianbao.read.RawFile;
import nianbao.read.TestVocabulary;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadersTest {
    private static final Readers READERS = new Readers(new TestVocabulary());

    @ParameterizedTest
    @CsvSource({
        "a.txt,        <html>,               text/plain",
        "a.zip!/b.htm, <html><p>报告,          text/html",
        "a.doc,        <html><p>报告,          text/html",
        "x/show,       <p>报告,                text/html"
    })
    void choosesTheReaderByNameAndBytes(String location, String content, String mediaType) throws UnreadableException {
        RawFile file = new RawFile(location, null, content.getBytes(StandardCharsets.UTF_8));

        assertEquals(mediaType, READERS.read(file).source().mediaType());
    }

    @ParameterizedTest
    @CsvSource({"a.html, %PDF-1.7, PDF 文件已损坏，无法读取", "a.wps, x, 不支持 WPS 文件", "a.html, '', 文件为空（0 字节）"})
    void saysWhyAFileCannotBeRead(String location, String content, String reason) {
        RawFile file = new RawFile(location, null, content.getBytes(StandardCharsets.UTF_8));

        UnreadableException refusal = assertThrows(UnreadableException.class, () -> READERS.read(file));

        assertEquals(reason, refusal.getMessage());
        assertEquals("open", refusal.stage());
    }

    @Test
    void prefersTheArchivesAddress() throws UnreadableException {
        String page = "<link rel=canonical href='http://b.gov.cn/'><p>报告";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "http://b.gov.cn/",
                READERS.read(new RawFile("a.html", null, bytes)).source().url());
        assertEquals(
                "http://a.gov.cn/",
                READERS.read(new RawFile("a.html", "http://a.gov.cn/", bytes))
                        .source()
                        .url());
    }
}
