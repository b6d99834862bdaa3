package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import nianbao.crawl.CrawlProgress;
import org.junit.jupiter.api.Test;

class CrawlBarTest {
    @Test
    void theBarShowsWhatIsDoneAndWaitsAndHowLongThePausesTake() {
        StringWriter shown = new StringWriter();
        try (CrawlBar bar = new CrawlBar(Messages.of("en"), new PrintWriter(shown))) {
            bar.progressed(new CrawlProgress(40, 59, 1, 2, 18, 3723));
        }
        String last = shown.toString().strip();
        last = last.substring(last.lastIndexOf('\r') + 1);
        assertTrue(last.startsWith("crawling"), last);
        assertTrue(last.contains("40%") && last.contains("40/100"), last);
        assertTrue(last.contains("1:02:03"), last);
        assertTrue(last.contains("waiting 59 in flight 1 parked 2, 18/min"), last);
    }
}
