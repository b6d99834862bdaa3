package nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Which stages take how much of a stretch of work, by Flight Recorder's samples of the threads that run Java code: a
 * sample counts for the innermost stage on its stack. Compiling and collecting garbage are not in it.
 */
final class Shares {
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String REST = "rest";

    /** Stages by the method that a thread is in; a stage inside another comes off the other's share. */
    private static final Map<String, String> STAGES = stages();

    private final Recording recording = new Recording();

    Shares() {
        recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
        recording.start();
    }

    private static Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        stages.put("org.jsoup.parser.Parser.parseInput", "parsing with jsoup");
        stages.put("nianbao.pipeline.Readers.read", "reading HTML otherwise");
        stages.put("nianbao.recognize.metadata.MetadataRecognizer.recognize", "metadata");
        stages.put("nianbao.recognize.section.SectionRecognizer.recognize", "sections");
        stages.put("nianbao.text.Segmenter.words", "cutting words");
        stages.put("nianbao.recognize.mention.MentionRecognizer.recognize", "numbers and zeros otherwise");
        stages.put("nianbao.pipeline.ReportExtractor.extract", "the other recognizers and checks");
        stages.put("nianbao.export.Exporter.rows", "CSV rows");
        stages.put("nianbao.pipeline.ResultStore.append", "keeping results");
        stages.put("nianbao.pipeline.Assembly.run", "writing the files");
        return stages;
    }

    /** Ends the recording; {@code stage 12%, ...}, in the order of the work. */
    String line() throws IOException {
        Path file = Files.createTempFile("shares", ".jfr");
        try (recording) {
            recording.stop();
            recording.dump(file);
            Map<String, Long> counts = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getStackTrace() != null)
                    .collect(Collectors.groupingBy(Shares::stage, Collectors.counting()));
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            return STAGES.values().stream()
                            .map(stage -> share(stage, counts.getOrDefault(stage, 0L), all))
                            .collect(Collectors.joining(", "))
                    + ", "
                    + share(REST, counts.getOrDefault(REST, 0L), all);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String share(String stage, long count, long all) {
        return String.format(Locale.ROOT, "%s %.0f%%", stage, 100.0 * count / Math.max(all, 1));
    }

    private static String stage(RecordedEvent sample) {
        List<RecordedFrame> frames = sample.getStackTrace().getFrames();
        for (RecordedFrame frame : frames) {
            String method = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            String stage = STAGES.get(method);
            if (stage != null) {
                return stage;
            }
        }
        return REST;
    }
}
