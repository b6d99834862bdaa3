package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nianbao.crawl.frontier.FrontierReport.Print;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearCopiesTest {
    @TempDir
    Path folder;

    @Test
    void aCopyNamesTheNearestPageBeforeIt() {
        long base = 0x0123_4567_89AB_CDEFL;
        List<Print> prints = List.of(
                new Print("a", base),
                new Print("b", ~base),
                new Print("c", base ^ 0b111), // three bits
                new Print("d", base ^ 0b1111), // four from a, one from c
                new Print("e", base));
        assertEquals(new TreeMap<>(Map.of("c", "a", "d", "c", "e", "a")), new TreeMap<>(NearCopies.of(prints)));
    }

    /** Against a comparison of every pair; and many equal pages are no burden. */
    @Test
    void noPairIsMissed() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            long base = random.nextLong();
            long near = base;
            for (int bit = 0; bit < 3; bit++) {
                near ^= 1L << random.nextInt(Long.SIZE);
            }
            assertEquals(
                    Map.of("near", "base"), NearCopies.of(List.of(new Print("base", base), new Print("near", near))));
        }
        List<Print> equal = random.ints(100_000)
                .mapToObj(number -> new Print("u" + number, 7L))
                .toList();
        assertEquals(
                new java.util.HashSet<>(equal).size() - 1,
                NearCopies.of(List.copyOf(new java.util.LinkedHashSet<>(equal))).size());
    }

    @Test
    void aRepostIsFetchedAndNamedAndOtherReportsAreNot() throws Exception {
        String report = LocalSite.report("某局", 2018);
        String repost = report.replace("<body>", "<body><nav>新版首页</nav><div><a href='/'>返回</a></div>");
        try (LocalSite site = new LocalSite()) {
            site.page(
                    "/nb/",
                    "<title>政府信息公开年报</title><a href='/a.html'>某局2018年政府信息公开年报</a>"
                            + "<a href='/b.html'>某局2018年政府信息公开年报（转载）</a><a href='/c.html'>某局2011年政府信息公开年报</a>");
            site.page("/a.html", report).page("/b.html", repost).page("/c.html", otherReport());
            CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
            assertEquals(1, summary.copies());
            List<Map<String, String>> pages = CrawlRun.pages(folder);
            assertEquals(
                    List.of("", "", site.url("/a.html"), ""),
                    pages.stream()
                            .map(page -> page.getOrDefault("similar_to", "?"))
                            .toList());
            assertEquals("ok", pages.get(2).get("verdict"));
        }
    }

    private static String otherReport() {
        return new String(LocalSite.report("另一个县的乡镇人民政府", 2011).getBytes(UTF_8), UTF_8)
                .replace("本年度工作平稳有序。", "我镇全年召开专题会议，逐村开展培训，补录历史文件，公开栏随时更新，群众评价良好，投诉办结及时，未出现泄密。");
    }
}
