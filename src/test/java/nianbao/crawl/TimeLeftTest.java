package nianbao.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import nianbao.crawl.frontier.FrontierReport.Queue;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final Manners MANNERS = Manners.standard(Duration.ofSeconds(3));
    private static final long NOW = 1_000_000;

    private static long seconds(Duration asked, Queue... queues) {
        return TimeLeft.seconds(List.of(queues), MANNERS, host -> asked, NOW);
    }

    @Test
    void theSlowestHostDecides() {
        assertEquals(300, seconds(Duration.ZERO, new Queue("a", 100, 0), new Queue("b", 7, 0)));
        assertEquals(1000, seconds(Duration.ofSeconds(10), new Queue("a", 100, 0)));
        assertEquals(0, seconds(Duration.ZERO));
    }

    @Test
    void fourHostsAreAskedAtATime() {
        Queue[] eight = new Queue[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = new Queue("h" + i, 10, 0);
        }
        assertEquals(60, seconds(Duration.ZERO, eight));
    }

    @Test
    void aHostThatIsLeftAloneForAWhileTakesLongerAndOneForLongerThanTheRunWaitsDoesNotCount() {
        assertEquals(360, seconds(Duration.ZERO, new Queue("a", 100, NOW + 60_000)));
        assertEquals(21, seconds(Duration.ZERO, new Queue("a", 100, NOW + 86_400_000), new Queue("b", 7, 0)));
    }
}
