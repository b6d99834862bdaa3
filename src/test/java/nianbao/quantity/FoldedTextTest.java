package nianbao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FoldedTextTest {
    @Test
    void foldsCharacterByCharacter() {
        FoldedText text = new FoldedText("１４萬條（共）　—%");
        assertEquals("14万条(共) -%", text.string(0, text.length()));
    }

    @Test
    void hasNoCharacterOutsideTheText() {
        FoldedText text = new FoldedText("1");
        assertTrue(text.digitAt(0));
        assertFalse(text.digitAt(-1));
        assertEquals('\0', text.at(1));
    }

    static boolean isHan(String word) {
        FoldedText text = new FoldedText(word);
        for (int i = 0; i < text.length(); i++) {
            if (!text.hanAt(i)) {
                return false;
            }
        }
        return true;
    }
}
