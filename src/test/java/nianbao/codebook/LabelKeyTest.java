package nianbao.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelKeyTest {
    @ParameterizedTest
    @CsvSource({
        "1.属于国家秘密, 属于国家秘密",
        "1、属于国家秘密, 属于国家秘密",
        "１．属 于 国 家 秘 密, 属于国家秘密",
        "（1）属于国家秘密, 属于国家秘密",
        "①当面申请数, 当面申请数",
        "一、本年新收政府信息公开申请数量, 本年新收政府信息公开申请数量",
        "（三）不予公开, 不予公开",
        "㈢不予公开, 不予公开",
        "其中：1.政府网站, 政府网站",
        "3.危及“三安全一稳定”, 危及三安全一稳定",
        "四类过程性信息, 四类过程性信息"
    })
    void dropsNumbersQuotesAndBlanks(String label, String key) {
        assertEquals(key, LabelKey.of(label).full());
    }

    @Test
    void keepsWhatStandsInBracketsApart() {
        LabelKey partial = LabelKey.of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
        assertEquals("部分公开", partial.bare());
        assertEquals("单位万元", LabelKey.of("本年收费金额（单位：万元）").note());
        assertEquals("复制费光盘", LabelKey.of("复制费（光盘）").full());
    }

    @Test
    void aBareNumberIsNoLabel() {
        assertTrue(LabelKey.of("12").isNumber());
        assertTrue(LabelKey.of(" — ").isEmpty());
    }
}
