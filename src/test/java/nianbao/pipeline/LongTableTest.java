package nianbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {
    @Test
    void holdsWhatAMapHolds() {
        LongTable table = new LongTable();
        Map<Long, Long> map = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(8_000) - 4_000L;
            table.put(key, i);
            map.put(key, (long) i);
        }
        assertEquals(map.size(), table.size());
        map.forEach((key, value) -> assertEquals(value, table.get(key).orElseThrow()));
        assertTrue(table.get(4_001).isEmpty());
    }
}
