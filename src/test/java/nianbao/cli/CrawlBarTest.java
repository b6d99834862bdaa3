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
            bar.progressed(new CrawlProgress(4000, 5996, 4, 2, 18, 3723));
        }
        String last = shown.toString().strip();
        last = last.substring(last.lastIndexOf('\r') + 1);
        assertTrue(last.startsWith("crawl"), last);
        assertTrue(last.contains("40%") && last.contains("4000/10000"), last);
        assertTrue(last.contains("1:02:03"), last);
        assertTrue(last.length() < 80, last);
        assertTrue(last.contains("5996 wait 4 sent 2 parked 18/min"), last);
    }
}
