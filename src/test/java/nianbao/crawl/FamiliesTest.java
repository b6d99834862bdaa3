package nianbao.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.crawl.LocalAgency.Family;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each family of systems by itself, against a server that speaks its pages. */
class FamiliesTest {
    private static final int LIST_AS_SEED = 3;
    private static final int HOME_AS_SEED = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyReportOfAListIsAskedForOnceAndNothingElse(Family family) throws Exception {
        assertComplete(family, LIST_AS_SEED);
    }

    /** The list is found from the site's first page. */
    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "XXGK")
    void theListIsFoundFromTheHomePage(Family family) throws Exception {
        assertComplete(family, HOME_AS_SEED);
    }

    private void assertComplete(Family family, int number) throws Exception {
        try (LocalAgency agency = new LocalAgency(number, family)) {
            CrawlRun.run(CrawlRun.job(folder, agency.seed()));
            List<String> asked = agency.site().targets();
            List<String> problems = new ArrayList<>();
            for (String target : agency.planted()) {
                int times = Collections.frequency(asked, target);
                if (times != 1) {
                    problems.add(target + " asked for " + times + " times");
                }
            }
            agency.decoys().stream().filter(asked::contains).forEach(problems::add);
            assertEquals("", String.join("\n", problems), asked::toString);
        }
    }
}
