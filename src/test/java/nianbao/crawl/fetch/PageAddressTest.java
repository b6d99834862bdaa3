package nianbao.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    private static final String BASE = "http://www.a.gov.cn/x/index.html";

    @ParameterizedTest
    @CsvSource({
        "../y.html#top, http://www.a.gov.cn/y.html",
        "'  y.html ', http://www.a.gov.cn/x/y.html",
        "//b.gov.cn/z, http://b.gov.cn/z",
        "/a;jsessionid=1F?b=2, http://www.a.gov.cn/a?b=2",
        "/a?utm_source=x&b=2&spm=1, http://www.a.gov.cn/a?b=2",
        "/年报.html, http://www.a.gov.cn/%E5%B9%B4%E6%8A%A5.html",
        "/%u5E74.html, http://www.a.gov.cn/%E5%B9%B4.html",
        "/%B1%A8.html, http://www.a.gov.cn/%B1%A8.html",
        "/p%2d1/?q=f, http://www.a.gov.cn/p%2d1/?q=f",
        "http://user:secret@www.a.gov.cn/, http://www.a.gov.cn/",
        "javascript:void(0), ''",
        "mailto:a@b.cn, ''"
    })
    void aLinkBecomesAnAddress(String link, String expected) {
        assertEquals(
                expected, PageAddress.resolve(BASE, link).map(PageAddress::raw).orElse(""));
    }

    @Test
    void theOrderOfTheQueryTellsNoPagesApart() {
        PageAddress one = PageAddress.of("http://a.gov.cn/?b=1&a=2").orElseThrow();
        PageAddress two = PageAddress.of("http://a.gov.cn/?a=2&b=1").orElseThrow();
        assertEquals(one.key(), two.key());
    }

    @Test
    void aCitysSitesShareItsDomain() {
        PageAddress site = PageAddress.of("http://zwgk.sz.suqian.gov.cn/").orElseThrow();
        assertEquals("suqian.gov.cn", site.registrableDomain());
    }
}
