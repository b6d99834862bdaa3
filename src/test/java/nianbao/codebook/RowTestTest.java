package nianbao.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowTestTest {
    static Stream<RuleFile> files() {
        return Codebook.TESTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBuiltInRowKeepsToItsExamples(RuleFile file) {
        RowTest test = Codebook.TESTS.getOrDefault(file, RowTest.NONE);
        assertEquals(
                List.of(),
                new RuleFolder(null)
                        .rows(file).stream()
                                .flatMap(row -> test.problems(row).stream())
                                .toList());
    }
}
