package nianbao.crawl.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that keep to no standard, each a few bytes on 127.0.0.1. */
class FetcherTest {
    private static final Fetcher.Timeouts SHORT = new Fetcher.Timeouts(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(1500), Duration.ofMillis(1500));

    private ServerSocket server;
    private Fetcher fetcher;

    /** Answers one connection after another. */
    private interface Answer {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AddressRules rules = new AddressRules(List.of(AddressBlock.parse("127.0.0.1/32")));
        fetcher = new Fetcher(rules, new HostAddresses(), Set.of(), SHORT);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    private void serve(Answer answer) {
        Thread thread = new Thread(() -> {
            boolean open = true;
            while (open) {
                open = answerOne(answer);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Does what a bad server does: nothing, for a time. */
    private static void keepWaiting(int millis) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        assertFalse(never);
    }

    /** False when the test is over. */
    private boolean answerOne(Answer answer) {
        try (Socket socket = server.accept()) {
            readHead(socket.getInputStream());
            answer.send(socket.getOutputStream());
            return true;
        } catch (IOException | InterruptedException e) {
            return !server.isClosed(); // or the client has gone
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read();
                c >= 0 && head.indexOf("\r\n\r\n") < 0;
                c = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) c);
        }
    }

    private void serve(String raw) {
        serve(out -> out.write(raw.getBytes(ISO_8859_1)));
    }

    private Fetched fetch() throws FetchException {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        List<Header> headers = List.of(new Header("Accept-Encoding", "gzip")); // or the client unpacks by itself
        return fetcher.fetch(new Exchange.Request(url, headers, null), false);
    }

    /** Servers that keep to no standard; {@code ~} is a line end. Each line: what it does, what it sends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as it should be | HTTP/1.1 200 OK~Content-Length: 5~~hello",
                "HTTP/1.0 to the end | HTTP/1.0 200 OK~~hello",
                "chunked | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~0~~",
                "chunked with extension and trailer | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5;a=b~hello~0~X: y~~",
                "chunked and a length | HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 3~~5~hello~0~~",
                "the same length twice | HTTP/1.1 200 OK~Content-Length: 5~Content-Length: 5~~hello",
                "no reason | HTTP/1.1 200~Content-Length: 5~~hello",
                "a name with a blank | HTTP/1.1 200 OK~Bad Header: x~Content-Length: 5~~hello",
                "a line without a colon | HTTP/1.1 200 OK~Bad header~Content-Length: 5~~hello",
                "more than the length | HTTP/1.1 200 OK~Content-Length: 5~~hello and more",
                "to be continued first | HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~Content-Length: 5~~hello",
                "an odd status | HTTP/1.1 099 Odd~Content-Length: 5~~hello",
                "a length that is no number | HTTP/1.1 200 OK~Content-Length: five~~hello",
                "a wrong media type | HTTP/1.1 200 OK~Content-Type: ;;;~Content-Length: 5~~hello",
                "lower case | http/1.1 200 ok~content-length: 5~~hello",
                "a cookie of bytes | HTTP/1.1 200 OK~Set-Cookie: \u0001\u00ff~Content-Length: 5~~hello",
                "Chinese in GBK | HTTP/1.1 200 \u00b3\u00c9\u00b9\u00a6~Content-Length: 5~~hello",
                "gzip that is none | HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 5~~hello",
            })
    void oddAnswersAreReadOrRefusedButNeverTakenForSomethingElse(String what, String answer) throws Exception {
        serve(answer.replace("~", "\r\n"));
        try {
            assertEquals("hello", new String(fetch().exchange().body(), UTF_8), what);
        } catch (FetchException e) {
            assertEquals(FetchException.Kind.PROTOCOL, e.kind(), what);
            assertTrue(REFUSED.contains(what), what + " was read before: " + e.getMessage());
        }
    }

    /** Of the odd answers those that the client does not read. */
    private static final Set<String> REFUSED = Set.of("lower case");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shorter than its length | HTTP/1.1 200 OK~Content-Length: 50~~hello",
                "no chunk | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~hello",
                "a chunk that ends early | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~50~hello",
                "no HTTP | nothing of the kind~~",
                "nothing | ''",
                "half a head | HTTP/1.1 200 OK~Content-Le",
                "another protocol | SSH-2.0-OpenSSH_9.0~",
                "a body where there is none | HTTP/1.1 204 No Content~Content-Length: 5~~hello",
            })
    void aBrokenAnswerIsNone(String what, String answer) {
        serve(answer.replace("~", "\r\n"));
        FetchException none = assertThrows(FetchException.class, this::fetch, what);
        assertTrue(
                Set.of(FetchException.Kind.PROTOCOL, FetchException.Kind.CONNECTION)
                        .contains(none.kind()),
                none.toString());
    }

    @Test
    void anEndlessHeadIsGivenUp() {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": " + "x".repeat(100) + "\r\n").getBytes(UTF_8));
            }
        });
        assertThrows(FetchException.class, this::fetch);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        serve(out -> keepWaiting(5000));
        assertEquals(
                FetchException.Kind.TIMEOUT,
                assertThrows(FetchException.class, this::fetch).kind());
    }

    @Test
    void aConnectionThatIsResetIsAFailure() throws Exception {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    readHead(socket.getInputStream());
                    socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nab".getBytes(UTF_8));
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    assertTrue(server.isClosed() || e.getMessage() != null);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        FetchException.Kind kind =
                assertThrows(FetchException.class, this::fetch).kind();
        assertTrue(kind == FetchException.Kind.CONNECTION || kind == FetchException.Kind.PROTOCOL, kind.toString());
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        server.close();
        FetchException none = assertThrows(
                FetchException.class, () -> fetcher.fetch(new Exchange.Request(url, List.of(), null), false));
        assertEquals(FetchException.Kind.CONNECTION, none.kind());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, /%E5%B9%B4.html", "GBK, ''"})
    void aRedirectInRawChineseIsFollowedIfItIsUtf8(Charset charset, String target) throws Exception {
        byte[] head = "HTTP/1.1 302 Found\r\nLocation: /年.html\r\nContent-Length: 0\r\n\r\n".getBytes(charset);
        serve(out -> out.write(head));
        Exchange exchange = fetch().exchange();
        String location = exchange.header("Location").orElse("");
        Optional<String> path = PageAddress.resolve("http://a.gov.cn/", location)
                .map(PageAddress::raw)
                .map(url -> url.substring("http://a.gov.cn".length()));
        if (target.isEmpty()) {
            assertTrue(location.contains("\uFFFD"), location); // the client has lost it; the page is named as failed
        } else {
            assertEquals(target, path.orElse(""));
        }
    }

    /** 300 KB of head is more than any page needs. */
    @Test
    void aHugeHeadIsGivenUp() {
        serve("HTTP/1.1 200 OK\r\nX: " + "x".repeat(300_000) + "\r\nContent-Length: 5\r\n\r\nhello");
        assertThrows(FetchException.class, this::fetch);
    }

    @Test
    void aStalledBodyIsGivenUp() {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(UTF_8));
            out.flush();
            keepWaiting(5000);
        });
        assertEquals(
                FetchException.Kind.TIMEOUT,
                assertThrows(FetchException.class, this::fetch).kind());
    }

    @Test
    void aDrippingBodyIsGivenUp() {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write('x');
                out.flush();
                keepWaiting(200);
            }
        });
        assertEquals(
                FetchException.Kind.TIMEOUT,
                assertThrows(FetchException.class, this::fetch).kind());
    }

    @Test
    void anEndlessPageIsCutAndSaysSo() throws Exception {
        serve(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 12; i++) {
                out.write(block);
            }
        });
        Exchange exchange = fetch().exchange();
        assertTrue(exchange.truncated());
        assertEquals(Fetcher.MOST_PAGE_BYTES, exchange.body().length);
    }

    @Test
    void aCompressedBodyStaysAsItCame() throws Exception {
        serve("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008bx");
        Exchange exchange = fetch().exchange();
        assertEquals(3, exchange.body().length);
        assertEquals("/127.0.0.1", String.valueOf(exchange.address()));
    }
}
