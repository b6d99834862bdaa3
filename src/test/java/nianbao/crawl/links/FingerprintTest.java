package nianbao.crawl.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final int MOST_BITS = 3;

    private static List<Document> reports() throws IOException {
        List<Document> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                reports.add(Jsoup.parse(PageText.decode(Files.readAllBytes(file))));
            }
        }
        return reports;
    }

    @Test
    void differentReportsAreFarApart() throws Exception {
        long[] prints = reports().stream()
                .mapToLong(Fingerprint::of)
                .filter(print -> print != Fingerprint.NONE)
                .toArray();
        assertTrue(prints.length > 20);
        for (int i = 0; i < prints.length; i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(Long.bitCount(prints[i] ^ prints[j]) > MOST_BITS, i + " and " + j);
            }
        }
    }

    @Test
    void aReportWithinOtherNavigationIsTheSame() throws Exception {
        for (Document report : reports()) {
            long before = Fingerprint.of(report);
            report.body().prepend("<nav>首页 政务公开 <b>办事服务</b></nav><div><a href='/'>网站首页</a><a href='/x'>互动交流</a></div>");
            report.body().append("<footer>主办：某市人民政府办公室 网站标识码</footer><script>var a = '统计';</script>");
            assertEquals(before, Fingerprint.of(report));
        }
    }

    @Test
    void aShortTextHasNone() {
        assertEquals(Fingerprint.NONE, Fingerprint.of(Jsoup.parse("<p>见附件</p>")));
    }
}
