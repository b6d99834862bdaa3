package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nianbao.text.PhraseFinder.Hit;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {
    private static final PhraseFinder<String> FINDER = new PhraseFinder<>(Map.of("公开", "a", "主动公开", "b", "公开申请", "c"));

    @Test
    void findsOverlappingPhrasesTheLongerFirst() {
        assertEquals(List.of(new Hit<>(0, 4, "b"), new Hit<>(2, 6, "c"), new Hit<>(2, 4, "a")), FINDER.all("主动公开申请"));
    }

    @Test
    void keepsTheLongestFromLeftToRight() {
        assertEquals(List.of(new Hit<>(0, 4, "b"), new Hit<>(6, 10, "c")), FINDER.longest("主动公开申请公开申请"));
    }

    @Test
    void findsNothingWhereNothingStands() {
        assertEquals(List.of(), FINDER.all("公 开"));
        assertEquals(List.of(), new PhraseFinder<String>(Map.of()).all("公开"));
    }
}
