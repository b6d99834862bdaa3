package nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void aCharacterBeyondThePlaneCountsOnce() {
        String text = "甲𠮷乙𠮷丙";
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            if (i == 0 || i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                assertEquals(text.codePointCount(0, i), points.offset(i), "at " + i);
            }
        }
    }

    @Test
    void ordinaryTextKeepsItsOffsets() {
        assertEquals(3, CodePoints.of("公开78条").offset(3));
        assertEquals(0, CodePoints.of("").offset(0));
    }
}
