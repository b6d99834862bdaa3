package nianbao;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium, steered over its debugging protocol on 127.0.0.1. It ends with the test. What the page says on
 * its console, and what goes wrong in it, is kept.
 */
final class Browser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private int last;

    private Browser(Process process, WebSocket socket) {
        this.process = process;
        this.socket = socket;
    }

    /** Where Chromium is installed, if it is. */
    static Optional<Path> program() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Starts a browser with a profile of its own and an empty page. */
    static Browser start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-device-scale-factor=1",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-debugging-address=127.0.0.1",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        try {
            Path port = profile.resolve("DevToolsActivePort");
            for (int tenth = 0; tenth < PATIENCE_SECONDS * 10 && lines(port) < 2; tenth++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            String address = page(Files.readAllLines(port).get(0));
            Listener listener = new Listener();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address), listener)
                    .join();
            Browser browser = new Browser(process, socket);
            listener.to = browser.answers;
            browser.send("Page.enable", "{}");
            browser.send("Runtime.enable", "{}");
            browser.send("Log.enable", "{}");
            browser.send("Network.enable", "{}");
            return browser;
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static long lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static String page(String port) throws IOException, InterruptedException {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        String pages = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return pages.replaceAll("(?s).*?\"type\": *\"page\".*?\"webSocketDebuggerUrl\": *\"([^\"]+)\".*", "$1");
    }

    /** Opens a file and waits until its scripts have run. */
    void open(Path file) throws IOException, InterruptedException {
        send("Page.navigate", "{\"url\":" + quoted(file.toUri().toString()) + "}");
        for (int tenth = 0; tenth < PATIENCE_SECONDS * 10; tenth++) {
            if (evaluate("document.readyState + location.protocol").equals("completefile:")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("not loaded: " + file);
    }

    /** The value of an expression of JavaScript, as a string. */
    String evaluate(String expression) throws IOException, InterruptedException {
        Map<String, String> answer = send(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + quoted("String(" + expression + ")")
                        + "}");
        return answer.getOrDefault("/result/result/value", "");
    }

    /** Presses and lets go a key: {@code Tab}, {@code Enter}, {@code ArrowDown}, {@code Space}. */
    void press(String key) throws IOException, InterruptedException {
        Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "ArrowDown", 40, "Space", 32);
        String text = key.equals("Enter") ? "\\r" : key.equals("Space") ? " " : "";
        String event = "\"key\":\"" + (key.equals("Space") ? " " : key) + "\",\"code\":\"" + key
                + "\",\"windowsVirtualKeyCode\":" + codes.getOrDefault(key, 0);
        send("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"text\":\"" + text + "\"," + event + "}");
        send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + event + "}");
    }

    /** Gives the page a size in CSS pixels. */
    void size(int width, int height) throws IOException, InterruptedException {
        send(
                "Emulation.setDeviceMetricsOverride",
                "{\"deviceScaleFactor\":1,\"mobile\":false,\"width\":" + width + ",\"height\":" + height + "}");
        TimeUnit.MILLISECONDS.sleep(500); // the page redraws a moment after its size has changed
    }

    /** A picture of what the page shows. */
    void picture(Path file) throws IOException, InterruptedException {
        Map<String, String> answer = send("Page.captureScreenshot", "{\"format\":\"png\"}");
        Files.write(file, Base64.getDecoder().decode(answer.getOrDefault("/result/data", "")));
    }

    /** The page as a printer gets it, as PDF. */
    void print(Path file) throws IOException, InterruptedException {
        Map<String, String> answer = send("Page.printToPDF", "{\"preferCSSPageSize\":true,\"printBackground\":true}");
        Files.write(file, Base64.getDecoder().decode(answer.getOrDefault("/result/data", "")));
    }

    /** Errors and warnings of the page, and every address but the file's own that it asked for. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Map<String, String> send(String method, String parameters) throws IOException, InterruptedException {
        int id = ++last;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        while (true) {
            String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("no answer to " + method);
            }
            Map<String, String> values = flat(answer);
            if (Integer.toString(id).equals(values.get("/id"))) {
                if (values.containsKey("/error/message")) {
                    throw new IOException(method + ": " + values.get("/error/message"));
                }
                return values;
            }
            hear(values, answer);
        }
    }

    private void hear(Map<String, String> event, String whole) {
        String method = event.getOrDefault("/method", "");
        String type = event.getOrDefault("/params/type", "");
        String address = event.getOrDefault("/params/request/url", "");
        boolean strange = method.equals("Network.requestWillBeSent")
                && !address.startsWith("file:")
                && !address.startsWith("data:")
                && !address.startsWith("about:");
        boolean said = method.equals("Runtime.consoleAPICalled") && (type.equals("error") || type.equals("warning"));
        if (strange || said || method.equals("Runtime.exceptionThrown") || method.equals("Log.entryAdded")) {
            complaints.add(whole);
        }
    }

    private static String quoted(String text) {
        StringWriter out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(out)) {
            json.writeString(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    /** The values of a JSON text by their paths: {@code /result/value}. */
    private static Map<String, String> flat(String text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    values.put(json.getParsingContext().pathAsPointer().toString(), json.getText());
                }
            }
        }
        return values;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Puts whole messages together. */
    private static final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();
        private volatile BlockingQueue<String> to = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                to.add(message.toString());
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, isLast);
        }
    }
}
