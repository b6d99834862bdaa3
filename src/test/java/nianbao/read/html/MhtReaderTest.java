package nianbao.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import nianbao.document.Document;
import nianbao.read.RawFile;
import nianbao.read.TestVocabulary;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;

final class MhtReaderTest {
    private static Document read(String mail) throws UnreadableException {
        RawFile file = new RawFile("a.mht", null, mail.getBytes(StandardCharsets.ISO_8859_1));
        return new MhtReader(new HtmlReader(new TestVocabulary())).read(file);
    }

    private static String quotedPrintable(String text, String charset) {
        StringBuilder quoted = new StringBuilder();
        for (byte unit : text.getBytes(Charset.forName(charset))) {
            quoted.append(
                    unit > ' ' && unit != '='
                            ? String.valueOf((char) unit)
                            : String.format(Locale.ROOT, "=%02X", unit & 0xFF));
            quoted.append(quoted.length() - quoted.lastIndexOf("\r\n") > 70 ? "=\r\n" : "");
        }
        return quoted.toString();
    }

    @Test
    void readsTheHtmlPart() throws UnreadableException {
        String page = "<html><body><p>一、概述</p><p>共受理12件。</p></body></html>";
        Document document =
                read("From: <Saved by Blink>\r\nSnapshot-Content-Location: http://www.example.gov.cn/top\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n"
                        + "----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                        + "Content-Location: http://www.example.gov.cn/a.html\r\n\r\n" + quotedPrintable(page, "UTF-8")
                        + "\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Location: http://www.example.gov.cn/a.png\r\n\r\nAAAA\r\n----b--\r\n");

        assertEquals("一、概述\n共受理12件。", document.text());
        assertEquals("http://www.example.gov.cn/a.html", document.source().url());
        assertEquals("multipart/related", document.source().mediaType());
        assertEquals("UTF-8", document.source().charset());
    }

    @Test
    void readsABarePageInItsCharset() throws UnreadableException {
        String page = "<html><body><p>一、概述</p><p>資訊公開申請，共受理十二件。</p></body></html>";
        byte[] bytes = page.getBytes(Charset.forName("Big5"));
        Document document = read("MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"big5\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes));

        assertEquals("一、概述\n資訊公開申請，共受理十二件。", document.text());
        assertEquals("Big5", document.source().charset());
    }

    @Test
    void refusesMailWithoutAPage() {
        assertThrows(UnreadableException.class, () -> read("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nAAAA"));
    }
}
