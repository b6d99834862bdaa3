package nianbao.crawl.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
    private static final PageReader READER = new PageReader(Codebook.builtIn().crawlPatterns());

    private static List<String> links(String html, PageKind kind, String linkText) {
        Reading reading = READER.read("http://www.a.gov.cn/nb/index.html", html.getBytes(UTF_8), kind, linkText);
        return Stream.concat(reading.links().stream(), reading.more().stream())
                .map(link -> link.kind().code() + " " + link.href())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "某局2018年政府信息公开工作年度报告, report x",
        "2018年度报告, report x",
        "某局2012年政务公开工作报告, report x",
        "二〇一五年政府信息公开年报, report x",
        "2018年, list x",
        "市直部门, list x",
        "2018年法治政府建设年度报告, ''",
        "关于做好2018年政府信息公开年度报告的通知, ''",
        "2018年部门决算, ''",
        "政府网站工作年度报表（2018年度）, ''",
        "企业2018年年度报告公示, ''",
        "首页, ''"
    })
    void aLinkInAReportListIsJudgedByItsWords(String text, String expected) {
        String html = "<title>政府信息公开年报</title><a href='x'>" + text + "</a>";
        assertEquals(expected, String.join(",", links(html, PageKind.LIST, "")));
    }

    @Test
    void outsideAListABareYearReportIsNone() {
        assertEquals(List.of(), links("<title>新闻</title><a href='x'>2018年度报告</a>", PageKind.SEED, ""));
    }

    @Test
    void aReportsFilesAndFramesBelongToIt() {
        String html = "<title>某局2018年政府信息公开年报</title><a href='a.pdf'>附件</a><a href='b.rar'>附件2</a>"
                + "<iframe src='/pdfjs/viewer.html?file=%2Fc%E5%B9%B4.pdf'></iframe><embed src='d.pdf'><a href='e.html'>x</a>";
        assertEquals(
                List.of("attachment /c年.pdf", "attachment d.pdf", "attachment a.pdf", "attachment b.rar"),
                links(html, PageKind.REPORT, "某局2018年政府信息公开年报"));
    }

    @Test
    void aPageThatSendsTheBrowserOnIsFollowed() {
        assertEquals(
                List.of("seed /new/"), links("<meta http-equiv='refresh' content='0; url=/new/'>", PageKind.SEED, ""));
        assertEquals(List.of("seed /new/"), links("<script>window.location.href='/new/'</script>", PageKind.SEED, ""));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030", "UTF-16LE"})
    void pagesAreReadInTheirOwnCharset(Charset charset) {
        byte[] bytes = ((charset.name().startsWith("UTF-16") ? "\uFEFF" : "")
                        + "<meta charset=utf-8><title>某局2018年政府信息公开年报</title>")
                .getBytes(charset);
        assertEquals(
                "某局2018年政府信息公开年报",
                READER.read("http://a/", bytes, PageKind.SEED, "").title());
    }

    @Test
    void big5IsReadWhereThePageSaysSo() {
        byte[] bytes = "<meta charset=big5><title>政府資訊公開年報</title>".getBytes(Charset.forName("Big5"));
        assertEquals(
                "政府資訊公開年報", READER.read("http://a/", bytes, PageKind.SEED, "").title());
    }

    @Test
    void aCutCharacterAndAStrayByteDoNotChangeTheCharset() {
        byte[] whole = "<title>政府信息公开年报".getBytes(UTF_8);
        assertTrue(PageText.decode(java.util.Arrays.copyOf(whole, whole.length - 1))
                .startsWith("<title>政府信息公开年"));
        byte[] stray =
                "<title>政府信息公开工作年度报告，机关事务，依申请公开，收费，减免，喆镕</title>".repeat(9).getBytes(UTF_8);
        stray[1] = (byte) 0xFF;
        assertTrue(PageText.decode(stray).contains("喆镕"));
    }

    @Test
    void aChallengeAndAnEmptyShellAreKnown() {
        String challenge = "<html><script>document.cookie='a=1';eval(x)</script></html>";
        assertTrue(PageReader.isChallenge(challenge.getBytes(UTF_8)));
        assertFalse(PageReader.isChallenge("<p>报告</p><script>document.cookie</script><a href=x>y</a>".getBytes(UTF_8)));
        assertTrue(PageReader.needsBrowser(
                "<div id=app></div><script></script>".repeat(4).getBytes(UTF_8)));
        assertFalse(PageReader.needsBrowser(
                "<iframe src=x></iframe><script></script>".repeat(4).getBytes(UTF_8)));
    }
}
