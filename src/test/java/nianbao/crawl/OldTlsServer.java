package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * A server that knows TLS 1.0 only, in a process of its own because Java has to be told so at its start. Takes the key
 * store and a file to write its port to; ends with its standard input.
 */
final class OldTlsServer {
    private OldTlsServer() {}

    @SuppressWarnings("SystemOut") // a process, not the program
    public static void main(String[] arguments) throws Exception {
        SSLContext context = SelfSigned.context(Path.of(arguments[0]));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setProtocols(new String[] {"TLSv1"});
            }
        });
        server.createContext("/nb.html", exchange -> {
            try (exchange) {
                byte[] body = LocalSite.report("某局", 2018).getBytes(UTF_8);
                LocalSite.bytes(200, "text/html", body).send(exchange);
            }
        });
        server.start();
        Path aside = Path.of(arguments[1] + ".tmp");
        Files.writeString(aside, Integer.toString(server.getAddress().getPort()));
        Files.move(aside, Path.of(arguments[1]));
        int ended = System.in.read();
        server.stop(0);
        try (PrintStream none = new PrintStream(PrintStream.nullOutputStream(), false, UTF_8)) {
            none.print(ended);
        }
    }
}
