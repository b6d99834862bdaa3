package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2018-03-28, 2018-03-28",
        "2018/3/26, 2018-03-26",
        "2015.02.27, 2015-02-27",
        "2013年03月29日15时57分, 2013-03-29",
        "2023- 08- 28 09:20, 2023-08-28",
        "2011-01-25 00:00, 2011-01-25",
        "二〇一八年一月二十日, 2018-01-20",
        "二○一九年十二月三十一日, 2019-12-31",
        "(2014年02月25日), 2014-02-25",
    })
    void readsEveryForm(String text, LocalDate expected) {
        assertEquals(
                expected, DateReader.alone(text, 0, text.length()).orElseThrow().date());
    }

    @ParameterizedTest
    @CsvSource({"2018年3月", "2018-02-30", "2018年13月1日"})
    void aDamagedDateHasNoDay(String text) {
        assertNull(DateReader.first(text, 0, text.length()).orElseThrow().date());
    }

    @ParameterizedTest
    @CsvSource({"13-22", "没有日期", "0571-2018"})
    void findsNoDateWhereThereIsNone(String text) {
        assertTrue(DateReader.first(text, 0, text.length()).isEmpty());
    }

    @Test
    void repairsADamagedDateOnlyIfItHasOneReading() {
        assertEquals(LocalDate.of(2016, 1, 1), DamagedDate.repair("201611", ""));
        assertEquals(LocalDate.of(2010, 12, 31), DamagedDate.repair("1231", "2010"));
        assertEquals(LocalDate.of(2012, 1, 1), DamagedDate.repair("2012 1 1", ""));
        assertNull(DamagedDate.repair("2016111", ""));
    }
}
