package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void endAtFullStopsAndLineBreaks() {
        assertEquals(List.of("公开3条。", "收到2件!", "一、概述", "无"), cut("公开3条。收到2件!\n一、概述\n无"));
    }

    @Test
    void semicolonsAndPointsDoNotEndThem() {
        assertEquals(List.of("公开3.5万条;收到2件,办结"), cut("公开3.5万条;收到2件,办结"));
    }

    @Test
    void blankOnesAreLeftOut() {
        assertEquals(List.of("甲。"), cut("\n \n  甲。\n\t\n"));
    }
}
