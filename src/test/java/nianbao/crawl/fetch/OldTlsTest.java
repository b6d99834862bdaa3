package nianbao.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldTlsTest {
    @ParameterizedTest
    @CsvSource({
        "'SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, 3DES_EDE_CBC, anon, NULL, ECDH', "
                + "'SSLv3, DTLSv1.0, RC4, DES, MD5withRSA, anon, NULL'",
        "'TLS_RSA_*,RSA keySize < 1024 ,  TLSv1', 'RSA keySize < 1024'",
        "'', ''"
    })
    void onlyOldProtocolsAndTheirCiphersAreOpenedAgain(String disabled, String rest) {
        assertEquals(rest, OldTls.without(disabled));
    }
}
