package nianbao.crawl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nianbao.crawl.frontier.FrontierReport.Counts;
import nianbao.crawl.frontier.FrontierReport.HostLine;

/** Writes status.json, for whoever watches a crawl from outside. */
final class StatusFile {
    private static final JsonFactory FACTORY = new JsonFactory();

    private StatusFile() {}

    /** Writes the file aside and moves it into place. */
    static void write(Path folder, String state, CrawlProgress progress, Counts counts, List<HostLine> parked, long now)
            throws IOException {
        Path aside = folder.resolve("status.json.tmp");
        try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8);
                JsonGenerator json = FACTORY.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("state", state);
            json.writeStringField("updated_at", time(now));
            json.writeNumberField("done", counts.done());
            json.writeNumberField("waiting", counts.waiting());
            json.writeNumberField("in_flight", progress.inFlight());
            json.writeNumberField("failed", counts.failed());
            json.writeNumberField("refused", counts.refused());
            json.writeNumberField("by_hand", counts.byHand());
            json.writeNumberField("pages_per_minute", progress.pagesPerMinute());
            json.writeNumberField("seconds_left", progress.secondsLeft());
            json.writeArrayFieldStart("parked");
            for (HostLine host : parked) {
                json.writeStartObject();
                json.writeStringField("host", host.host());
                json.writeStringField("until", time(host.blockedUntil()));
                json.writeStringField("reason", host.note());
                json.writeNumberField("waiting", host.waiting());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        Files.move(aside, folder.resolve("status.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
