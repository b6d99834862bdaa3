package nianbao.crawl.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import nianbao.crawl.LocalSite;
import nianbao.source.warc.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions only: no test connects to any other address than 127.0.0.1. */
class AddressRulesTest {
    private static final AddressRules RULES = new AddressRules(List.of());

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "127.255.0.9, false",
        "2130706433, false",
        "3232235777, false",
        "167772161, false",
        "10.1, false",
        "192.168.257, false",
        "0.0.0.0, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "172.32.0.1, true",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "100.128.0.1, true",
        "192.0.2.7, false",
        "198.18.0.1, false",
        "198.51.100.1, false",
        "203.0.113.9, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "1.1.1.1, true",
        "::1, false",
        "::, false",
        "fd00::1, false",
        "fe80::1, false",
        "ff02::1, false",
        "::ffff:127.0.0.1, false",
        "64:ff9b::a00:1, false",
        "64:ff9b::101:101, true",
        "2002:7f00:1::1, false",
        "2002:101:101::1, true",
        "2606:4700::1, true"
    })
    void onlyPublicAddressesAreAllowed(String address, boolean allowed) throws Exception {
        assertEquals(allowed, RULES.allows(InetAddress.getAllByName(address)[0]));
    }

    @Test
    void aUserMayOpenSingleBlocks() throws Exception {
        AddressRules opened = new AddressRules(List.of(AddressBlock.parse("127.0.0.1/32")));
        assertTrue(opened.allows(InetAddress.getAllByName("127.0.0.1")[0]));
        assertEquals(false, opened.allows(InetAddress.getAllByName("127.0.0.2")[0]));
    }

    /** The last two are what names and redirects may resolve to. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "fd00::1"})
    void aSocketRefusesBeforeItConnects(String address) throws Exception {
        try (Socket socket = new GuardedSockets(RULES).createSocket()) {
            InetSocketAddress endpoint = new InetSocketAddress(InetAddress.getAllByName(address)[0], 9);
            assertThrows(GuardedSockets.AddressException.class, () -> socket.connect(endpoint, 100));
        }
    }

    /** Most of them are 127.0.0.1 for a client that connects; localhost is a name that leads there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "127.1",
                "127.0.1",
                "localhost",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]"
            })
    void noNotationOfLoopbackReachesAServer(String host) throws Exception {
        try (LocalSite site = new LocalSite();
                Fetcher fetcher = new Fetcher(RULES, new HostAddresses(), Set.of(), Fetcher.Timeouts.STANDARD)) {
            String url = site.url("/").replace("127.0.0.1", host);
            FetchException refused = assertThrows(
                    FetchException.class, () -> fetcher.fetch(new Exchange.Request(url, List.of(), null), false));
            assertEquals(FetchException.Kind.ADDRESS, refused.kind());
            assertEquals(List.of(), site.targets());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1/33", "localhost", "10.0.0.0.0/8", "300.0.0.1", "", "::1/129"})
    void whatIsNoBlockIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressBlock.parse(text));
    }
}
