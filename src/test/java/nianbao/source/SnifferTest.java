package nianbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnifferTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            a.html,     <p>报告,                               HTML
            a.SHTML,    报告,                                 HTML
            a.html,     %PDF-1.7 …,                           PDF
            a.doc,      '  <!DOCTYPE html><html>',            HTML
            show.jsp,   <html><body>,                         HTML
            report,     <?xml version="1.0"?><html>,          HTML
            report,     报告全文,                              OTHER
            a.css,      body {},                              OTHER
            a.txt,      <html>,                               TEXT
            a.html,     'From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;', MHT
            a.mht,      <html><body>,                         HTML
            a.pdf,      <html><head>,                         HTML
            a.html,     GIF89a,                               BINARY
            a.wps,      x,                                    WPS
            a.warc.gz,  x,                                    WARC
            """)
    void tellsWhatAFileIs(String name, String head, MediaType type) {
        assertEquals(type, Sniffer.sniff(name, head.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsUtf16Markup() {
        assertEquals(MediaType.HTML, Sniffer.sniff("x", "<HTML><head>".getBytes(StandardCharsets.UTF_16LE)));
    }
}
