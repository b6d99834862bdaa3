package nianbao.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.links.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link must be to be followed; the seed is http://www.suqian.gov.cn/ and http://zwgk.example.gov.cn:8080/. */
class ScopeTest {
    private static PageAddress address(String url) {
        return PageAddress.of(url).orElseThrow();
    }

    private static String refusal(String include, String exclude, String url, PageKind kind, String title) {
        CrawlJob job = new CrawlJob(
                List.of(),
                Path.of("unused"),
                "test@example.org",
                CrawlRun.QUICK,
                4,
                2000,
                include.isEmpty() ? null : Pattern.compile(include),
                exclude.isEmpty() ? null : Pattern.compile(exclude),
                2015,
                2020,
                List.of(),
                Set.of(),
                CrawlJob.USUAL_WARC_BYTES);
        List<PageAddress> seeds =
                List.of(address("http://www.suqian.gov.cn/"), address("http://zwgk.example.gov.cn:8080/"));
        return Objects.requireNonNullElse(new Scope(job, seeds).refusal(address(url), kind, title, 1, 0), "");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.suqian.gov.cn/a.html, ''",
        "https://zwgk.sz.suqian.gov.cn/a.html, ''",
        "http://zwgk.example.gov.cn:8080/a, ''",
        "http://www.huaian.gov.cn/a.html, other-site",
        "http://suqian.gov.cn.example.org/a.html, other-site",
        "http://www.suqian.gov.cn:8081/a.html, other-site",
        "http://www.suqian.gov.cn:22/, other-site",
        "http://10.0.0.1/a.html, other-site",
        "http://www.suqian.gov.cn/a/b/a/b/a/b/x.html, trap",
        "http://www.suqian.gov.cn/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21.html, trap"
    })
    void onlyTheSeedsDomainsAndPortsAreFollowed(String url, String refusal) {
        assertEquals(refusal, refusal("", "", url, PageKind.REPORT, "2018年政府信息公开年报"));
    }

    @Test
    void anEndlessAddressIsATrap() {
        String url = "http://www.suqian.gov.cn/?x=" + "y".repeat(2100);
        assertEquals("trap", refusal("", "", url, PageKind.REPORT, "2018年政府信息公开年报"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', REPORT, 2014年政府信息公开年报, year",
        "'', '', REPORT, 2015年政府信息公开年报, ''",
        "'', '', REPORT, 2020年政府信息公开年报, ''",
        "'', '', ATTACHMENT, 2021年政府信息公开年报, year",
        "'', '', LIST, 2021年, ''",
        "'', '', REPORT, 政府信息公开年报, ''",
        "/nb/, '', REPORT, 2018年政府信息公开年报, not-included",
        "/xxgk/, '', REPORT, 2018年政府信息公开年报, ''",
        "'', '[.]html$', REPORT, 2018年政府信息公开年报, excluded",
        "/xxgk/, xxgk, SEED, '', excluded",
        "/nb/, '', SEED, '', ''",
        "/nb/, '', SITEMAP, '', ''"
    })
    void theUsersChoiceCounts(String include, String exclude, PageKind kind, String title, String refusal) {
        assertEquals(refusal, refusal(include, exclude, "http://www.suqian.gov.cn/xxgk/1.html", kind, title));
    }

    @ParameterizedTest
    @CsvSource({"b.rar, file-type", "b.7z, file-type", "b.pdf, ''", "b.wps, ''", "b.ofd, ''", "b.zip, ''"})
    void whatNobodyReadsIsNamedAndNotFetched(String file, String refusal) {
        String url = "http://www.suqian.gov.cn/" + file;
        assertEquals(refusal, refusal("", "", url, PageKind.ATTACHMENT, "2018年政府信息公开年报"));
    }
}
