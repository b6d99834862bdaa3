package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.cli.ProgramRun;
import nianbao.compare.LargeDataSet;
import nianbao.compare.SmallDataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** comparison.html in a real headless Chromium; skipped where none is installed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageInBrowserTest {
    private static final String TRENDS = "document.querySelectorAll('#trends-chart svg path').length > 5";

    @TempDir(cleanup = CleanupMode.NEVER) // the browser's last processes write on while it closes
    static Path folder = Path.of("");

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Browser.program().isPresent(), "no Chromium is installed: the page is not tested in a browser");
        browser = Browser.start(Files.createDirectories(folder.resolve("profile")));
        browser.size(1280, 900);
        assertEquals(0, ProgramRun.compare(DataSet.corpus().folder(), folder.resolve("corpus")));
        browser.open(folder.resolve("corpus").resolve("comparison.html"));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String js(String expression) throws IOException, InterruptedException {
        return browser.evaluate(expression);
    }

    private static String text(String id) throws IOException, InterruptedException {
        return js("document.getElementById('" + id + "').textContent");
    }

    @Test
    @Order(1)
    void chartsTablesFindingsAndTextsAreDrawn() throws IOException, InterruptedException {
        for (String chart : List.of("trends", "ranking", "outcomes")) {
            assertEquals("true", js("document.querySelectorAll('#" + chart + "-chart svg path').length > 3"), chart);
            assertTrue(js("document.getElementById('" + chart + "-chart').getAttribute('aria-label')")
                            .length()
                    > 4);
            assertEquals("true", js("document.querySelectorAll('#" + chart + "-table tbody tr').length > 1"), chart);
        }
        assertEquals("true", js("document.querySelectorAll('#coverage-table .missing').length > 1"));
        assertEquals("true", js("document.querySelectorAll('#findings-list blockquote mark').length > 5"));
        assertEquals("true", js("document.querySelectorAll('#texts-table del').length > 0"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(2)
    void blanksAreDashesAndNeverZero() throws IOException, InterruptedException {
        js("(document.getElementById('indicator').value = 'applications_received',"
                + " document.getElementById('indicator').dispatchEvent(new Event('change')),"
                + " document.getElementById('compared-all').click())");
        assertEquals("true", js("[...document.querySelectorAll('#trends-table td.blank')].some(cell => cell.title)"));
        assertEquals(
                "",
                js(
                        "[...document.querySelectorAll('#trends-table td.blank')].map(cell => cell.textContent.replace('–', ''))"
                                + ".join('')"));
        assertEquals("true", js(TRENDS));
    }

    @Test
    @Order(3)
    void theLanguageSwitchChangesEveryWord() throws IOException, InterruptedException {
        String before = text("summary");
        js("document.querySelector('[data-language=en]').click()");
        assertNotEquals(before, text("summary"));
        assertEquals("Trends", text("trends-title"));
        assertEquals("en", js("document.documentElement.lang"));
        assertEquals(
                "",
                js("[...document.querySelectorAll('[data-t]')].filter(each => /[\\u4e00-\\u9fff]/.test("
                        + "each.textContent)).map(each => each.dataset.t).join()"));
        js("document.querySelector('[data-language=zh]').click()");
        assertEquals("趋势", text("trends-title"));
        assertEquals(
                "",
                js("[...document.querySelectorAll('[data-t]')].filter(each => each.textContent === each.dataset.t)"
                        + ".map(each => each.dataset.t).join()"));
    }

    @Test
    @Order(4)
    void everythingIsReachedWithTheKeyboard() throws IOException, InterruptedException {
        js("(window.scrollTo(0, 0), document.activeElement.blur(), 0)");
        StringBuilder reached = new StringBuilder();
        String wanted = "texts-pair";
        for (int i = 0; i < 400 && reached.indexOf(" " + wanted + " ") < 0; i++) {
            browser.press("Tab");
            reached.append(' ')
                    .append(js("document.activeElement.id || document.activeElement.tagName"))
                    .append(' ');
        }
        for (String id : List.of(
                "indicator",
                "agency",
                "compared-search",
                "trends-table",
                "ranking-year",
                "ranking-group",
                "coverage-table",
                "findings-severity",
                "findings-rule",
                wanted)) {
            assertTrue(reached.indexOf(" " + id + " ") >= 0, id + ":" + reached);
        }
        js("(document.getElementById('indicator').focus(), 0)");
        String before = text("trends-subject");
        browser.press("ArrowDown");
        assertNotEquals(before, text("trends-subject"));
    }

    @Test
    @Order(5)
    void everyControlHasAName() throws IOException, InterruptedException {
        assertEquals(
                "",
                js(
                        "[...document.querySelectorAll('select, input, button, [role]')].filter(each =>"
                                + " !each.getAttribute('aria-label') && !(each.labels && each.labels.length)"
                                + " && !each.textContent.trim() && each.role !== 'status').map(each => each.outerHTML).join()"));
    }

    @Test
    @Order(6)
    void nothingIsCutOnANarrowScreenOrOnPaper() throws IOException, InterruptedException {
        browser.size(360, 800);
        assertEquals("true", js("document.documentElement.scrollWidth <= 360"));
        assertEquals("true", js(TRENDS));
        browser.size(1280, 900);
        browser.print(folder.resolve("page.pdf"));
        assertTrue(Files.size(folder.resolve("page.pdf")) > 50_000);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(7)
    void aHostileNameIsShownAndNeverRun() throws IOException, InterruptedException {
        String hostile = "<img src=x onerror=alert(1)></script><script>window.ran=1</script>";
        Path data = new SmallDataSet(folder.resolve("hostile"))
                .report("r1", "\"" + hostile + "\"", 2022, "standard_2021", hostile)
                .report("r2", "\"" + hostile + "\"", 2023, "standard_2021", hostile + "2")
                .value("r1", "review_total", "", "3")
                .value("r2", "review_total", "", "4")
                .write();
        assertEquals(0, ProgramRun.compare(data, folder.resolve("hostile-out")));
        browser.open(folder.resolve("hostile-out").resolve("comparison.html"));
        assertEquals(hostile, text("outcomes-subject"));
        assertEquals("undefined 0", js("window.ran + ' ' + document.images.length"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(8)
    void fortyAgenciesOverTwelveYearsWithTwoHundredIndicatorsAreDrawnAtOnce() throws IOException, InterruptedException {
        Path data = LargeDataSet.write(folder.resolve("large"), 40);
        assertEquals(0, ProgramRun.compare(data, folder.resolve("large-out")));
        browser.open(folder.resolve("large-out").resolve("comparison.html"));
        js("document.getElementById('compared-all').click()");
        assertEquals("41", js("document.querySelectorAll('#trends-table tr').length"));
        assertEquals("true", js("document.querySelectorAll('#trends-chart svg path').length > 480"));
        assertEquals("true", js("document.querySelectorAll('#indicator option').length > 60"));
        assertEquals(List.of(), browser.complaints());
    }
}
