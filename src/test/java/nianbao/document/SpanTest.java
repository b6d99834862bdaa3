package nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void coversFromStartToBeforeEnd() {
        assertEquals("234", new Span(2, 5).of("0123456"));
        assertEquals(3, new Span(2, 5).length());
    }

    @Test
    void rejectsWhatIsNoSpan() {
        assertEquals(
                "not a span: [7, 3)",
                assertThrows(IllegalArgumentException.class, () -> new Span(7, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 3));
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        assertTrue(new Span(2, 5).overlaps(new Span(4, 6)));
        assertFalse(new Span(2, 5).overlaps(new Span(5, 6)));
        assertTrue(new Span(2, 5).contains(new Span(2, 5)));
        assertFalse(new Span(2, 5).contains(new Span(2, 6)));
    }

    @Test
    void theUnionCoversTheGap() {
        assertEquals(new Span(1, 9), new Span(7, 9).union(new Span(1, 2)));
    }
}
