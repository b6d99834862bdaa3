package nianbao.crawl;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A web site on 127.0.0.1 that serves what a test puts up and remembers what it was asked for. */
public final class LocalSite implements AutoCloseable {
    private static final int HIGHEST = 40_000;

    static {
        // Otherwise each answer waits 40 ms for an acknowledgement between its head and its body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** A request that came in, at nanosecond times. */
    public record Asked(String target, long start, long end) {}

    /** Answers a request. */
    public interface Reply {
        void send(HttpExchange exchange) throws IOException;
    }

    public LocalSite() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http");
    }

    private LocalSite(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A site that speaks TLS. */
    static LocalSite secure(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new LocalSite(server, "https");
    }

    private void answer(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        String target = exchange.getRequestURI().toString();
        try (exchange) {
            Reply reply = pages.get(target);
            if (reply == null) {
                reply = pages.getOrDefault(exchange.getRequestURI().getPath() + "?*", LocalSite::notFound);
            }
            reply.send(exchange);
        } finally {
            asked.add(new Asked(target, start, System.nanoTime()));
        }
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        bytes(404, "text/html", "<html><title>404</title><body>not here</body></html>".getBytes(StandardCharsets.UTF_8))
                .send(exchange);
    }

    /** A reply of fixed bytes. */
    public static Reply bytes(int status, String type, byte[] body, String... headers) {
        return exchange -> {
            Headers out = exchange.getResponseHeaders();
            out.set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                out.add(headers[i], headers[i + 1]);
            }
            boolean noBody = body.length == 0 || status == 304;
            exchange.sendResponseHeaders(status, noBody ? -1 : body.length);
            if (!noBody) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    public LocalSite page(String target, String html) {
        return reply(target, bytes(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    public LocalSite gbk(String target, String html) {
        return reply(target, bytes(200, "text/html", html.getBytes(Charset.forName("GBK"))));
    }

    public LocalSite status(int status, String target, String... headers) {
        return reply(target, bytes(status, "text/html", new byte[0], headers));
    }

    public LocalSite reply(String target, Reply reply) {
        pages.put(target, reply);
        return this;
    }

    public String url(String target) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + target;
    }

    /** How often each address was asked for. */
    public List<String> targets() {
        synchronized (asked) {
            return asked.stream().map(Asked::target).toList();
        }
    }

    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    public int count(String target) {
        return Collections.frequency(targets(), target);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A page with the headings of a report, in which the figures differ by agency and year. */
    public static String report(String agency, int year) {
        int number = (agency.hashCode() & 0xFFF) + year;
        return "<html><head><title>" + agency + year + "年政府信息公开工作年度报告</title></head><body><h1>" + agency + year
                + "年政府信息公开工作年度报告</h1><p>" + agency + "根据《中华人民共和国政府信息公开条例》编制本报告。</p>"
                + "<p>一、概述</p><p>本年度工作平稳有序。</p><p>二、主动公开政府信息情况</p><p>" + year + "年主动公开政府信息"
                + number % HIGHEST + "条。</p><p>三、依申请公开政府信息情况</p><p>收到申请" + year % 100 + "件。</p>"
                + "<p>四、行政复议和行政诉讼情况</p><p>未发生行政复议和行政诉讼。</p><p>五、存在的主要问题和改进措施</p>"
                + "<p>公开内容有待充实。</p></body></html>";
    }
}
