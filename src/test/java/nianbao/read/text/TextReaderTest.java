package nianbao.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.document.Document;
import nianbao.document.ReadingNote;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;

final class TextReaderTest {
    private static Document read(String text) throws UnreadableException {
        return new TextReader().read(new RawFile("a.txt", null, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(Document document) {
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(document.text()))
                .toList();
    }

    @Test
    void takesEveryLineForAParagraph() throws UnreadableException {
        Document document = read("标题\r\n\r\n　　一、概述  \r第二行\n\u00A0末行");

        assertEquals("标题\n\n　　一、概述  \n第二行\n\u00A0末行", document.text());
        assertEquals(List.of("标题", "一、概述", "第二行", "末行"), lines(document));
        assertEquals("text/plain", document.source().mediaType());
    }

    @Test
    void removesNulsWithANote() throws UnreadableException {
        Document document = read("共\0受理12件\0");

        assertEquals("共受理12件", document.text());
        assertEquals(List.of(new ReadingNote("nul_characters", "2")), document.notes());
    }

    @Test
    void refusesAnEmptyFile() {
        assertThrows(UnreadableException.class, () -> read(""));
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThrows(UnreadableException.class, () -> read("字".repeat(TextReader.MAX_CHARACTERS + 1)));
    }

    @Test
    void readsAPublishedReport() throws IOException, UnreadableException {
        Path file = Path.of("../shared/reports/zhangdian-commerce-2017.txt");
        assumeTrue(Files.exists(file));

        Document document = new TextReader().read(new RawFile("z.txt", null, Files.readAllBytes(file)));

        assertTrue(lines(document).contains("一、政府信息公开工作概述"));
        assertEquals(List.of(), document.notes());
    }
}
