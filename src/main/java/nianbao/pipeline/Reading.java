package nianbao.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.export.Exporter;
import nianbao.pipeline.StoredResult.Failed;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first half of a batch: every input becomes a result in the store, in parallel and in any order. */
final class Reading {
    /** Inputs larger than this are read one at a time, so that several cannot fill the memory together. */
    private static final int LARGE_BYTES = 4 << 20;

    private static final int HEX = 16;
    private static final long NANOSECONDS = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final BatchJob job;
    private final ResultReader reader;
    private final ResultStore store;
    private final BatchListener listener;
    private final AtomicBoolean stop;
    private final Outcomes outcomes;
    private final Semaphore large = new Semaphore(1);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger reused = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> fatal = new AtomicReference<>();

    Reading(BatchJob job, Exporter exporter, ResultStore store, BatchListener listener, AtomicBoolean stop) {
        this.job = job;
        this.reader = new ResultReader(job.extractor(), exporter);
        this.store = store;
        this.listener = listener;
        this.stop = stop;
        this.outcomes = new Outcomes(job.inputs().size());
    }

    /** Reads all inputs; less if asked to stop. */
    Outcomes run() throws IOException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < job.jobs(); i++) {
            Thread thread = new Thread(null, this::readAll, "extract-" + i, ResultReader.STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Reading::await);
        rethrow(fatal.get());
        if (!stop.get()) {
            readRest();
        }
        store.flush();
        return outcomes;
    }

    /** How many results were taken over from an earlier run. */
    int reused() {
        return reused.get();
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // the batch ends by stop(), not by interrupts, which would close the store
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure != null) {
            throw new IllegalStateException("a worker ended", failure);
        }
    }

    private void readAll() {
        try {
            for (int i = next.getAndIncrement(); i < outcomes.size() && !stop.get() && fatal.get() == null; ) {
                read(i);
                i = next.getAndIncrement();
            }
        } catch (IOException | RuntimeException | Error e) {
            fatal.compareAndSet(null, e);
        }
    }

    /** Reads what repeats an input that failed: under its own name it may be readable. */
    private void readRest() throws IOException {
        for (int i = 0; i < outcomes.size() && !stop.get(); i++) {
            if (outcomes.mustBeRead(i)) {
                readOne(i, true);
            }
        }
        outcomes.settle();
    }

    private void read(int index) throws IOException {
        boolean failed = readOne(index, false);
        listener.inputDone(failed);
    }

    private boolean readOne(int index, boolean evenIfRepeated) throws IOException {
        long start = System.nanoTime();
        try {
            return tryToRead(index, evenIfRepeated);
        } finally {
            LOG.info("{}: {} ms", job.inputs().location(index), (System.nanoTime() - start) / NANOSECONDS);
        }
    }

    private boolean tryToRead(int index, boolean evenIfRepeated) throws IOException {
        RawFile file;
        try {
            file = job.inputs().open(index);
        } catch (UnreadableException e) {
            return unopened(index, reader.failure(job.inputs().location(index), e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return unopened(index, reader.internal(job.inputs().location(index), e));
        }
        long content = Long.parseUnsignedLong(file.id().value().substring(1, HEX + 1), HEX);
        if (!evenIfRepeated && outcomes.isRepeated(index, content)) {
            return false;
        }
        ResultKey key = ResultKey.of(file, job.fingerprint() + job.extractor().dependsOn(file));
        OptionalLong earlier = store.find(key);
        if (earlier.isPresent()) {
            reused.incrementAndGet();
            boolean failed = store.outlines(earlier.getAsLong()).get(0).failure() != null;
            outcomes.set(index, failed, earlier.getAsLong());
            return failed;
        }
        return keep(index, key, result(file));
    }

    private boolean unopened(int index, Failed failed) throws IOException {
        RawFile nothing = new RawFile(job.inputs().location(index), null, new byte[0]);
        outcomes.set(index, true, store.append(ResultKey.of(nothing, "unopened"), false, failed));
        return true;
    }

    private boolean keep(int index, ResultKey key, StoredResult result) throws IOException {
        boolean failed = result instanceof Failed;
        boolean mayDiffer = result instanceof Failed it && it.failure().stage().equals(ResultReader.INTERNAL);
        outcomes.set(index, failed, store.append(key, !mayDiffer, result));
        return failed;
    }

    private StoredResult result(RawFile file) {
        boolean alone = file.content().length > LARGE_BYTES;
        if (alone) {
            large.acquireUninterruptibly();
        }
        try {
            return reader.read(file);
        } finally {
            if (alone) {
                large.release();
            }
        }
    }
}
