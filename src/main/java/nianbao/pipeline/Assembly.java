package nianbao.pipeline;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.export.DataFile;
import nianbao.export.DataSetWriter;
import nianbao.export.Failure;
import nianbao.export.FindingRows;
import nianbao.export.PanelFile;
import nianbao.export.PanelRow;
import nianbao.export.ReportRow;
import nianbao.export.SourceRows;
import nianbao.export.TextFolder;
import nianbao.pipeline.BatchException.Reason;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.source.CodePointOrder;
import org.jspecify.annotations.Nullable;

/** The second half of a batch: the stored results become files, in source order, one result in memory at a time. */
final class Assembly {
    private final BatchJob job;
    private final ResultStore store;
    private final Outcomes outcomes;
    private final AtomicBoolean stop;
    private final PanelIndex panel = new PanelIndex();
    private final LongTable texts = new LongTable();
    private final Map<String, Integer> failures = new HashMap<>();
    private int reports;
    private int notReports;
    private long valuesRead;
    private long zerosStated;
    private long errors;
    private long warnings;

    Assembly(BatchJob job, ResultStore store, Outcomes outcomes, AtomicBoolean stop) {
        this.job = job;
        this.store = store;
        this.outcomes = outcomes;
        this.stop = stop;
    }

    /** Writes all files and moves them into place. */
    BatchSummary run(StateFolder state, int reused) throws IOException, BatchException {
        List<PanelIndex.Entry> panelRows = panelRows();
        try (DataSetWriter files = new DataSetWriter(state.aside(), job.schema())) {
            TextFolder textFolder = new TextFolder(job.folder(), state.aside());
            Iterator<Failure> unusable = job.inputs().unusable().iterator();
            Failure pending = null;
            for (int i = 0; i < outcomes.size(); i++) {
                checkStop();
                pending = unusableBefore(files, job.inputs().location(i), pending, unusable);
                write(files, textFolder, i);
            }
            unusableBefore(files, null, pending, unusable);
            writePanel(files, panelRows);
            files.commit(job.folder());
            textFolder.removeStale(id -> texts.get(textKey(id)).isPresent());
        }
        return new BatchSummary(
                reports,
                notReports,
                byFrequency(),
                job.inputs().skipped(),
                reused,
                valuesRead,
                zerosStated,
                errors,
                warnings);
    }

    private void checkStop() throws BatchException {
        if (stop.get()) {
            throw new BatchException(Reason.STOPPED);
        }
    }

    private List<PanelIndex.Entry> panelRows() throws IOException, BatchException {
        for (int i = 0; i < outcomes.size(); i++) {
            checkStop();
            if (ownsReport(i)) {
                addToPanel(i, outlines(i));
            }
        }
        return panel.settle();
    }

    private void addToPanel(int index, List<Outline> reports) {
        for (int part = 0; part < reports.size(); part++) {
            PanelRow row = reports.get(part).panel();
            if (row != null) {
                panel.add(index, part, row);
            }
        }
    }

    private boolean ownsReport(int index) {
        OptionalInt owner = outcomes.reportOf(index);
        return owner.isPresent() && owner.getAsInt() == index;
    }

    private List<Outline> outlines(int index) throws IOException {
        return store.outlines(offset(index));
    }

    private long offset(int index) {
        return outcomes.offset(index).orElseThrow();
    }

    /** Writes the failures that come before a location, all that are left if it is null; returns the next one. */
    private @Nullable Failure unusableBefore(
            DataSetWriter files, @Nullable String location, @Nullable Failure first, Iterator<Failure> rest)
            throws IOException {
        Failure next = first == null && rest.hasNext() ? rest.next() : first;
        while (next != null && (location == null || CodePointOrder.INSTANCE.compare(next.source(), location) <= 0)) {
            write(files, next);
            next = rest.hasNext() ? rest.next() : null;
        }
        return next;
    }

    private void write(DataSetWriter files, Failure stored) throws IOException {
        Failure failure = stored.in(job.schema().wording());
        files.append(DataFile.FAILURES, failure.row());
        failures.merge(failure.reason(), 1, Integer::sum);
    }

    private void write(DataSetWriter files, TextFolder textFolder, int index) throws IOException {
        OptionalInt owner = outcomes.reportOf(index);
        if (owner.isEmpty()) {
            Failure failure = outlines(index).get(0).failure();
            if (failure == null) {
                throw new IllegalStateException(job.inputs().location(index) + " neither read nor failed");
            }
            write(files, failure);
            return;
        }
        List<Outline> reports = outlines(owner.getAsInt());
        for (int part = 0; part < reports.size(); part++) {
            writeSource(files, index, reports.get(part));
            if (owner.getAsInt() == index) {
                writeReport(files, textFolder, index, part, reports.get(part));
            }
        }
    }

    private void writeSource(DataSetWriter files, int index, Outline outline) throws IOException {
        String url = job.inputs().url(index);
        String location = job.inputs().location(index);
        String address = url == null ? outline.url() : url;
        String fetchedAt = job.inputs().fetchedAt(index);
        files.append(DataFile.SOURCES, SourceRows.row(outline.reportId(), location, address, fetchedAt));
    }

    private void writeReport(DataSetWriter files, TextFolder textFolder, int index, int part, Outline outline)
            throws IOException {
        StoredContent content = store.content(offset(index), part);
        String duplicate = duplicate(index, part, outline);
        Map<DataFile, byte[]> rows = ReportOutput.rows(outline, content, parentOf(index), duplicate);
        for (Map.Entry<DataFile, byte[]> ofFile : rows.entrySet()) {
            files.append(ofFile.getKey(), ofFile.getValue());
        }
        textFolder.write(outline.reportId(), content.text());
        texts.put(textKey(outline.reportId()), index);
        count(outline, ReportOutput.moreWarnings(duplicate));
    }

    /**
     * The id of the report, the first of its file, or of the page that is none, which an input is attached to;
     * empty if there is none.
     */
    private String parentOf(int index) throws IOException {
        String parent = job.inputs().parent(index);
        if (parent == null) {
            return "";
        }
        int low = 0;
        int high = outcomes.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (CodePointOrder.INSTANCE.compare(job.inputs().location(middle), parent) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        OptionalInt owner = job.inputs().location(low).equals(parent) ? outcomes.reportOf(low) : OptionalInt.empty();
        return owner.isPresent() ? outlines(owner.getAsInt()).get(0).reportId() : "";
    }

    private void count(Outline outline, int moreWarnings) {
        if (outline.isReport()) {
            reports++;
        } else {
            notReports++;
        }
        valuesRead += outline.valuesRead();
        zerosStated += outline.zerosStated();
        ReportRow row = outline.report();
        errors += row == null ? 0 : row.errors();
        warnings += moreWarnings + (row == null ? 0 : row.warnings());
    }

    private String duplicate(int index, int part, Outline outline) throws IOException {
        Optional<PanelIndex.Entry> kept = panel.keptInstead(index, part);
        PanelRow row = outline.panel();
        return kept.isEmpty() || row == null
                ? ""
                : FindingRows.duplicateReport(
                        outline.reportId(),
                        row.key(),
                        outline(kept.get()).reportId(),
                        job.schema().wording());
    }

    private Outline outline(PanelIndex.Entry entry) throws IOException {
        return outlines(entry.index()).get(entry.part());
    }

    private void writePanel(DataSetWriter files, List<PanelIndex.Entry> rows) throws IOException, BatchException {
        PanelFile panelFile = new PanelFile(job.schema());
        for (PanelIndex.Entry entry : rows) {
            checkStop();
            Outline outline = outline(entry);
            PanelRow row = outline.panel();
            String form = row == null ? "" : row.form();
            Map<String, String> numbers =
                    store.content(offset(entry.index()), entry.part()).panelNumbers();
            files.append(DataFile.PANEL, panelFile.row(outline.reportId(), entry.key(), form, numbers));
        }
    }

    /** A report id as one number; several reports of one file differ in the number behind the dash. */
    private static long textKey(String reportId) {
        int dash = reportId.indexOf('-');
        String hex = dash < 0 ? reportId.substring(1) : reportId.substring(1, dash);
        long ordinal = dash < 0 ? 0 : Long.parseLong(reportId.substring(dash + 1));
        return Long.parseUnsignedLong(hex, 16) + ordinal;
    }

    private Map<String, Integer> byFrequency() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        failures.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey, CodePointOrder.INSTANCE))
                .forEach(failure -> sorted.put(failure.getKey(), failure.getValue()));
        return sorted;
    }
}
