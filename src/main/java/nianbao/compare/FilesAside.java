package nianbao.compare;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import nianbao.export.WholeFiles;

/** Files of a folder that are written under hidden names and then renamed, or removed if something goes wrong. */
final class FilesAside implements Closeable {
    private final Path folder;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> scratches = new LinkedHashSet<>();

    FilesAside(Path folder) {
        this.folder = folder;
    }

    /** Where to write the file of this name. */
    Path of(String name) {
        names.add(name);
        return folder.resolve("." + name);
    }

    /** Where to write what is needed on the way to a file and does not stay. */
    Path scratch(String name) {
        String scratch = name + ".part";
        scratches.add(scratch);
        return folder.resolve("." + scratch);
    }

    /** Makes all files appear, each whole. */
    void putInPlace() throws IOException {
        for (String name : names) {
            WholeFiles.move(folder.resolve("." + name), folder.resolve(name));
        }
        names.clear();
    }

    @Override
    public void close() throws IOException {
        names.addAll(scratches);
        for (String name : names) {
            Files.deleteIfExists(folder.resolve("." + name));
        }
    }
}
