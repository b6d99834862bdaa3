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
import java.time.Duration;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 5~~hello",
                "HTTP/1.0 200 OK~~hello",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~0~~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 3~~5~hello~0~~",
                "HTTP/1.1 200 OK~Content-Length: 5~Content-Length: 5~~hello",
                "HTTP/1.1 200~Content-Length: 5~~hello",
                "HTTP/1.1 200 OK~Bad Header: x~Content-Length: 5~~hello",
            })
    void oddAnswersAreRead(String answer) throws Exception {
        serve(answer.replace("~", "\r\n"));
        assertEquals("hello", new String(fetch().exchange().body(), UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 50~~hello",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~hello",
                "nothing of the kind~~",
                "''",
            })
    void aBrokenAnswerIsNone(String answer) {
        serve(answer.replace("~", "\r\n"));
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
