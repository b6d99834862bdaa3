package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNumberTest {

    @Test
    void takesCodeYearAndSerialApart() {
        IndexNumber index = IndexNumber.parse("11341703003249434A/202406-00042").orElseThrow();
        assertEquals("2024", index.year());
        assertEquals("00042", index.serial());
        assertEquals(Optional.of("11341703003249434A"), index.creditCode());
    }

    @Test
    void readsACreditCodeInSmallLetters() {
        IndexNumber index = IndexNumber.parse("11341703003249434a/202406-00042").orElseThrow();
        assertEquals(Optional.of("11341703003249434A"), index.creditCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"014416330", "014320144", "000014349", "00835003X"})
    void acceptsOrganisationCodesSeenOnPages(String code) {
        assertTrue(IndexNumber.isOrganisationCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"014416331", "00000001", "ABC", "01441633-"})
    void rejectsWhatIsNoOrganisationCode(String code) {
        assertFalse(IndexNumber.isOrganisationCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11370303004217100M", "11341702486344515H", "113325000026455663"})
    void acceptsCreditCodesSeenOnPages(String code) {
        assertTrue(IndexNumber.isCreditCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11370303004217100N", "3212000002", "1137030300421710OM"})
    void rejectsWhatIsNoCreditCode(String code) {
        assertFalse(IndexNumber.isCreditCode(code));
    }

    @Test
    void keepsALocalNumberOpaque() {
        assertEquals(Optional.empty(), IndexNumber.parse("XM02100-0101-2019-00001"));
    }
}
