package nianbao.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Writes comparison.html: page, style, scripts and data in one file that needs no other and may load none. Its policy
 * names the digests of its own scripts, so that no text of a report can ever run.
 */
final class PageFile {
    static final String NAME = "comparison.html";

    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";
    private static final List<String> SCRIPTS = List.of(
            "core.js", "trends.js", "rankings.js", "outcomes.js", "coverage.js", "findings.js", "texts.js", "main.js");

    private PageFile() {}

    static void write(Path file, PageIndicators indicators, List<Series> all, String language, PageFindings findings)
            throws IOException {
        String charts = resource(CHARTS);
        String script = script();
        String page = resource("page/page.html")
                .replace("{{language}}", language.equals("en") ? "en" : "zh-CN")
                .replace("{{scripts}}", "'" + digest(charts) + "' '" + digest(script) + "'");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            int end = 0;
            for (String part : List.of("{{style}}", "{{charts}}", "{{data}}", "{{script}}")) {
                int place = page.indexOf(part);
                out.write(page, end, place - end);
                end = place + part.length();
                switch (part) {
                    case "{{style}}" -> out.write(resource("page/page.css"));
                    case "{{charts}}" -> out.write(charts);
                    case "{{data}}" -> data(out, indicators, all, language, findings);
                    default -> out.write(script);
                }
            }
            out.write(page, end, page.length() - end);
        }
    }

    private static void data(
            Writer out, PageIndicators indicators, List<Series> all, String language, PageFindings findings)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setCharacterEscapes(new ScriptSafe());
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new PageData(all, indicators, json).write(language, findings);
        }
    }

    /** The page's own scripts in one scope, in the order of what they need. */
    private static String script() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String name : SCRIPTS) {
            parts.add(resource("page/" + name));
        }
        return "(function () {\n\"use strict\";\n" + String.join("\n", parts) + "})();\n";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            // A carriage return would be gone for the browser, which then finds another digest.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    /** As a content security policy names a script. */
    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
