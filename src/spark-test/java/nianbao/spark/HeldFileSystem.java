package nianbao.spark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * The local disk under the scheme {@code held}: it holds the first task that opens a certain file until the task is
 * killed, and fails the first that writes a certain one.
 */
public final class HeldFileSystem extends RawLocalFileSystem {
    private static final AtomicReference<Trap> TRAP = new AtomicReference<>(new Trap("no such file", "no such file"));

    /** What is to happen, each once. */
    static final class Trap {
        private final String read;
        private final String written;
        private final CompletableFuture<Long> held = new CompletableFuture<>();
        private final CompletableFuture<Long> failed = new CompletableFuture<>();

        private Trap(String read, String written) {
            this.read = read;
            this.written = written;
        }

        /** The attempt that is being held. */
        CompletableFuture<Long> held() {
            return held;
        }

        /** The attempt that was failed. */
        CompletableFuture<Long> failed() {
            return failed;
        }
    }

    /**
     * Sets a trap.
     *
     * @param read end of the address of a file
     * @param written part of the address of a file
     */
    static Trap set(String read, String written) {
        Trap trap = new Trap(read, written);
        TRAP.set(trap);
        return trap;
    }

    @Override
    public URI getUri() {
        return URI.create("held:///");
    }

    @Override
    public void initialize(URI uri, Configuration conf) throws IOException {
        super.initialize(getUri(), conf);
    }

    @Override
    public String getScheme() {
        return "held";
    }

    /** Without permissions, which Hadoop looks up for the scheme {@code file} only. */
    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return Arrays.stream(super.listStatus(path))
                .map(of -> new FileStatus(
                        of.getLen(), of.isDirectory(), 1, of.getBlockSize(), of.getModificationTime(), of.getPath()))
                .toArray(FileStatus[]::new);
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        Trap trap = Objects.requireNonNull(TRAP.get());
        String reader = Thread.currentThread().getName();
        boolean springs = reader.startsWith(DeepStack.THREAD) && file.toString().endsWith(trap.read);
        if (springs && trap.held.complete(Long.valueOf(reader.substring(DeepStack.THREAD.length())))) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("killed while reading");
            }
        }
        return super.open(file, bufferSize);
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
            throws IOException {
        Trap trap = Objects.requireNonNull(TRAP.get());
        TaskContext task = TaskContext.get();
        boolean springs = task != null && file.toString().contains(trap.written);
        if (springs && trap.failed.complete(task.taskAttemptId())) {
            throw new IOException("the disk of this executor is gone");
        }
        return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    }
}
