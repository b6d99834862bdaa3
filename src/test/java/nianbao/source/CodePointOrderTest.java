package nianbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CodePointOrderTest {
    @Test
    void putsSupplementaryCharactersLast() {
        List<String> sorted = Stream.of("𠮷.html", "！.html", "a", "", "中", "a/b", "𠮷")
                .sorted(CodePointOrder.INSTANCE)
                .toList();

        assertEquals(List.of("", "a", "a/b", "中", "！.html", "𠮷", "𠮷.html"), sorted);
    }
}
