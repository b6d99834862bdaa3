package nianbao.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HeadingsTest {
    private static final Headings HEADINGS = Codebook.builtIn().headings();

    @ParameterizedTest
    @CsvFileSource(resources = "/codebook/headings.csv", numLinesToSkip = 1)
    void tellsTheTypeOfPrintedHeadings(String heading, @Nullable String type) {
        assertEquals(type == null ? "" : type, HEADINGS.typeOf(heading).orElse(""));
    }
}
