package nianbao.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nianbao.pipeline.BatchException.Reason;

/** The folder {@code .nianbao} of a data set: a lock, the results so far, and files not yet whole. */
final class StateFolder implements Closeable {
    private static final String NAME = ".nianbao";
    /** Keeps a data set's texts from being read as reports when a folder above it is. */
    private static final String IGNORE = ".nianbao-ignore";

    private final Path folder;
    private final Path aside;
    private final FileChannel lock;

    private StateFolder(Path folder, Path aside, FileChannel lock) {
        this.folder = folder;
        this.aside = aside;
        this.lock = lock;
    }

    /**
     * Opens and locks the state of a data set; makes both folders where they are missing.
     *
     * @throws BatchException if another process holds it
     */
    static StateFolder open(Path dataSet) throws IOException, BatchException {
        Path folder = Files.createDirectories(dataSet.resolve(NAME));
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(lock)) {
                throw new BatchException(Reason.LOCKED);
            }
            StateFolder state = new StateFolder(folder, Files.createDirectories(folder.resolve("tmp")), lock);
            state.clearAside();
            if (!Files.exists(dataSet.resolve(IGNORE))) {
                Files.createFile(dataSet.resolve(IGNORE));
            }
            return state;
        } catch (IOException | BatchException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process holds it
        }
    }

    private void clearAside() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(aside)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Where files are written before they are moved into place. */
    Path aside() {
        return aside;
    }

    /** The file of the {@link ResultStore}. */
    Path store() {
        return folder.resolve("results");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
