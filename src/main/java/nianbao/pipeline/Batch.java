package nianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.export.Exporter;
import nianbao.export.WholeFiles;
import nianbao.pipeline.BatchException.Reason;

/**
 * Reads many files into one data set. The same inputs give the same bytes whatever the number of threads; a run that
 * was stopped or killed goes on where it ended; files appear whole or not at all. Runs once.
 */
public final class Batch {
    private final BatchJob job;
    private final BatchListener listener;
    private final AtomicBoolean stop = new AtomicBoolean();

    public Batch(BatchJob job, BatchListener listener) {
        this.job = job;
        this.listener = listener;
    }

    /**
     * Does the job.
     *
     * @throws BatchException if the folder is in use or cannot be written, or {@link #stop()} was called
     */
    public BatchSummary run() throws BatchException {
        try (StateFolder state = StateFolder.open(job.folder())) {
            if (job.fresh()) {
                Files.deleteIfExists(state.store());
            }
            BatchSummary summary;
            Outcomes outcomes;
            Path compacted = state.aside().resolve("results");
            boolean isCompacted;
            try (ResultStore store = ResultStore.open(state.store())) {
                Exporter exporter =
                        new Exporter(job.schema().indicators(), job.schema().wording(), job.terms());
                Reading reading = new Reading(job, exporter, store, listener, stop);
                outcomes = reading.run();
                if (stop.get()) {
                    throw new BatchException(Reason.STOPPED);
                }
                listener.writing();
                summary = new Assembly(job, store, outcomes, stop).run(state, reading.reused());
                isCompacted = compact(store, outcomes, compacted);
            }
            if (isCompacted) {
                WholeFiles.move(compacted, state.store());
            }
            return summary;
        } catch (IOException e) {
            throw new BatchException(e);
        }
    }

    /** Asks a running batch to end after the files at hand; what was read is kept for the next run. */
    public void stop() {
        stop.set(true);
    }

    /** Copies the results still in use to a new store if more than half of the old one is not. */
    private static boolean compact(ResultStore store, Outcomes outcomes, Path target) throws IOException {
        long live = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            OptionalLong offset = outcomes.offset(i);
            live += offset.isPresent() ? store.recordBytes(offset.getAsLong()) : 0;
        }
        if (store.bytes() <= 2 * live) {
            return false;
        }
        try (ResultStore smaller = ResultStore.open(target)) {
            for (int i = 0; i < outcomes.size(); i++) {
                OptionalLong offset = outcomes.offset(i);
                if (offset.isPresent()) {
                    store.copy(offset.getAsLong(), smaller);
                }
            }
            smaller.flush();
        }
        return true;
    }
}
