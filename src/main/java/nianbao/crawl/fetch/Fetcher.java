package nianbao.crawl.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Header;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes the answer as it comes: no redirect is followed, nothing unpacked. Thread-safe. */
public final class Fetcher implements AutoCloseable {
    /** 10 MiB; list pages and reports hold up to 2 MB. */
    static final int MOST_PAGE_BYTES = 10 << 20;

    /** 32 MiB, as much as {@code extract} reads of one file. */
    static final int MOST_FILE_BYTES = 32 << 20;

    private static final Pattern ASCII = Pattern.compile("[ -~]*");

    private final OkHttpClient client;
    private final OkHttpClient trusting;
    private final Set<String> insecureHosts;

    /** Time limits of one request. */
    public record Timeouts(Duration connect, Duration read, Duration page, Duration file) {
        /** 10 s to connect, 20 s between two packets, 2 min for a page, 10 min for a file. */
        public static final Timeouts STANDARD = new Timeouts(
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(10));
    }

    private final Timeouts timeouts;
    private volatile boolean stopping;

    /** @param insecureHosts hosts whose certificate need not be valid */
    public Fetcher(AddressRules rules, HostAddresses addresses, Set<String> insecureHosts, Timeouts timeouts) {
        this.insecureHosts = Set.copyOf(insecureHosts);
        this.timeouts = timeouts;
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(rules))
                .dns(addresses::of)
                .proxy(java.net.Proxy.NO_PROXY) // behind a proxy the guard could not see the target
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1)) // WARC has no form for HTTP/2
                .connectTimeout(timeouts.connect)
                .readTimeout(timeouts.read)
                .writeTimeout(timeouts.read)
                .connectionPool(new ConnectionPool(20, 30, TimeUnit.SECONDS))
                .addNetworkInterceptor(Fetcher::notePeer)
                .build();
        this.trusting = TrustAll.trusting(client);
    }

    /**
     * Sends a request.
     *
     * @param isFile true for an attachment, which may be larger and take longer
     * @throws FetchException if there is no answer
     */
    public Fetched fetch(Exchange.Request request, boolean isFile) throws FetchException {
        try {
            return send(client, request, isFile, true);
        } catch (SSLException e) {
            if (isBrokenOff(e) || !insecureHosts.contains(hostOf(request.url()))) {
                throw failure(e);
            }
        } catch (IOException e) {
            throw failure(e);
        }
        try {
            return send(trusting, request, isFile, false);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Fetched send(OkHttpClient with, Exchange.Request request, boolean isFile, boolean verified)
            throws IOException {
        AtomicReference<@Nullable InetAddress> peer = new AtomicReference<>();
        Call call = with.newCall(outgoing(request, peer));
        call.timeout().timeout((isFile ? timeouts.file : timeouts.page).toMillis(), TimeUnit.MILLISECONDS);
        Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        try (Response response = call.execute()) {
            int most = isFile || !isPage(response) ? MOST_FILE_BYTES : MOST_PAGE_BYTES;
            byte[] body = body(response, most);
            boolean truncated = body.length > most;
            Exchange exchange = new Exchange(
                    request,
                    date,
                    peer.get(),
                    response.code(),
                    response.message(),
                    headers(response),
                    truncated ? java.util.Arrays.copyOf(body, most) : body,
                    truncated);
            String tls = verified ? "" : unverified(response);
            return new Fetched(exchange, Duration.ofNanos(System.nanoTime() - start), tls);
        }
    }

    private static String unverified(Response response) {
        Handshake handshake = response.handshake();
        return "unverified"
                + (handshake == null ? "" : " " + handshake.tlsVersion().javaName());
    }

    private static byte[] body(Response response, int most) throws IOException {
        try (InputStream in = response.body().byteStream()) {
            return in.readNBytes(most + 1);
        }
    }

    private static boolean isPage(Response response) {
        String type = response.header("Content-Type", "text/html");
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("text/");
    }

    private static Request outgoing(Exchange.Request request, AtomicReference<@Nullable InetAddress> peer) {
        Request.Builder builder = new Request.Builder().url(request.url()).tag(AtomicReference.class, peer);
        for (Header header : request.headers()) {
            // A server's own validator may hold what no header can carry back.
            if (ASCII.matcher(header.value()).matches()) {
                builder.addHeader(header.name(), header.value());
            }
        }
        String body = request.body();
        if (body != null) {
            String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
            builder.post(RequestBody.create(body, MediaType.get(type)));
        }
        return builder.build();
    }

    private static List<Header> headers(Response response) {
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
        return headers;
    }

    @SuppressWarnings("unchecked") // a class literal has no type argument; outgoing() is the only one to set it
    private static Response notePeer(Interceptor.Chain chain) throws IOException {
        AtomicReference<@Nullable InetAddress> peer = chain.request().tag(AtomicReference.class);
        if (peer != null && chain.connection() != null) {
            Socket socket = chain.connection().socket();
            peer.set(socket.getInetAddress());
        }
        return chain.proceed(chain.request());
    }

    private static String hostOf(String url) {
        return new Request.Builder().url(url).build().url().host();
    }

    /** A connection that broke after the handshake is no doubt about the server, and may hold the next time. */
    private static boolean isBrokenOff(SSLException e) {
        return !(e instanceof SSLHandshakeException)
                && e.getCause() instanceof IOException
                && !(e.getCause() instanceof SSLException);
    }

    private FetchException failure(IOException e) {
        FetchException.Kind kind = FetchException.Kind.CONNECTION;
        if (stopping) {
            kind = FetchException.Kind.STOPPED;
        } else if (e instanceof GuardedSockets.AddressException) {
            kind = FetchException.Kind.ADDRESS;
        } else if (e instanceof SSLException tls && !isBrokenOff(tls)) {
            kind = FetchException.Kind.TLS;
        } else if (e instanceof InterruptedIOException) {
            kind = FetchException.Kind.TIMEOUT;
        } else if (e instanceof ProtocolException) {
            kind = FetchException.Kind.PROTOCOL;
        }
        return new FetchException(kind, e);
    }

    /** Ends what is under way. */
    public void cancel() {
        stopping = true;
        client.dispatcher().cancelAll();
        trusting.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        cancel();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
