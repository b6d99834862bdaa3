package nianbao.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import nianbao.compare.ComparedDataSet;
import nianbao.export.DataFile;
import nianbao.export.DataRow;
import nianbao.pipeline.StoredContent;

/** Reports of whole agencies as the data set that a comparison reads, in memory. Used by one thread. */
final class AgencyBatch implements ComparedDataSet {
    private static final int REPORTS = 2000;

    /** 64 MiB; so many usual reports have some 30 KB each. */
    private static final long BYTES = 64L << 20;

    private static final byte[] NOTHING = {};

    /** What a comparison reads. */
    private static final List<DataFile> COMPARED = List.of(DataFile.REPORTS, DataFile.INDICATORS, DataFile.QUANTITIES);

    private final Map<DataFile, List<byte[]>> rows = new EnumMap<>(DataFile.class);
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private long bytes;

    /** A report that is compared. */
    record Report(AgencyPlace place, String year) {}

    AgencyBatch() {
        COMPARED.forEach(file -> rows.put(file, new ArrayList<>()));
    }

    /** True if further agencies should be compared apart. */
    boolean isFull() {
        return reports.size() >= REPORTS || bytes >= BYTES;
    }

    /** @param files finished rows in UTF-8 */
    void add(AgencyPlace place, StageRow row, StoredContent content, Map<DataFile, byte[]> files) {
        String id = row.outline().reportId();
        reports.put(id, new Report(place, row.year()));
        texts.put(id, content.text());
        bytes += content.text().length;
        rows.forEach((file, all) -> {
            byte[] ofReport = files.getOrDefault(file, NOTHING);
            all.add(ofReport);
            bytes += ofReport.length;
        });
    }

    Map<String, Report> reports() {
        return reports;
    }

    @Override
    public boolean has(DataFile file) {
        return rows.containsKey(file);
    }

    @Override
    public String name(DataFile file) {
        return file.fileName();
    }

    @Override
    public void read(DataFile file, Consumer<DataRow> consumer) {
        Map<String, Integer> columns = new HashMap<>();
        file.columns().forEach(column -> columns.put(column.name(), columns.size()));
        for (byte[] ofReport : rows.getOrDefault(file, List.of())) {
            new WrittenRows(ofReport)
                    .forEachRemaining(values -> consumer.accept(new DataRow(name(file), columns, values)));
        }
    }

    @Override
    public boolean hasText(String reportId) {
        return texts.containsKey(reportId);
    }

    @Override
    public String text(String reportId) {
        byte[] text = texts.get(reportId);
        if (text == null) {
            throw new NoSuchElementException(reportId);
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
