package nianbao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.export.Failure;
import nianbao.export.SampleReport;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.ReportRecord;
import nianbao.source.CodePointOrder;

/**
 * Inputs in memory whose content says what becomes of them: {@code report AGENCY YEAR ISSUED}, several of these behind
 * each other with {@code /} between, {@code none}, {@code bad}, {@code crash}, {@code deep}, {@code huge},
 * {@code unopened}.
 */
public final class FakeInputs implements BatchInputs, Extractor {
    /** How many files an extractor was given. */
    public final AtomicInteger extracted = new AtomicInteger();

    private final Map<String, String> contents = new TreeMap<>(CodePointOrder.INSTANCE);
    private final List<Failure> unusable = new ArrayList<>();

    public FakeInputs add(String location, String content) {
        contents.put(location, content);
        return this;
    }

    public FakeInputs remove(String location) {
        contents.remove(location);
        return this;
    }

    FakeInputs unusable(String location) {
        unusable.add(new Failure(location, "open", "不支持 OFD 文件", ""));
        return this;
    }

    @Override
    public int size() {
        return contents.size();
    }

    @Override
    public String location(int index) {
        return List.copyOf(contents.keySet()).get(index);
    }

    @Override
    public RawFile open(int index) throws UnreadableException {
        String location = location(index);
        String content = contents.getOrDefault(location, "");
        if (content.equals("unopened")) {
            throw new UnreadableException("open", "文件无法读取", "");
        }
        return new RawFile(location, null, content.getBytes(UTF_8));
    }

    @Override
    public List<Failure> unusable() {
        return List.copyOf(unusable);
    }

    @Override
    public int skipped() {
        return 7;
    }

    /** Does what the content says first. */
    @Override
    public ReportRecord extract(RawFile file) throws UnreadableException {
        return extractAll(file).get(0);
    }

    @Override
    public List<ReportRecord> extractAll(RawFile file) throws UnreadableException {
        extracted.incrementAndGet();
        List<ReportRecord> reports = new ArrayList<>();
        for (String part : new String(file.content(), UTF_8).split("/", -1)) {
            reports.add(extract(part, file, new SampleReport(file.id().ofReport(reports.size() + 1), file.location())));
        }
        return reports;
    }

    private static ReportRecord extract(String part, RawFile file, SampleReport report) throws UnreadableException {
        String[] words = part.split(" ", -1);
        return switch (words[0]) {
            case "report" ->
                report.agency(words[1]).year(words[2]).issued(words[3]).report();
            case "none" -> report.noReport();
            case "crash" -> throw new IllegalArgumentException("broken on purpose");
            case "deep" -> throw new StackOverflowError();
            case "huge" -> throw new OutOfMemoryError();
            case "named" -> {
                if (file.location().endsWith(".wps")) {
                    throw new UnreadableException("parse", "不支持 WPS 文件", "");
                }
                yield report.report();
            }
            default -> throw new UnreadableException("parse", "文件损坏", "word " + words[0]);
        };
    }
}
