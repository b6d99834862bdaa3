package nianbao.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder being filled with hostile inputs; remembers what must become of each. */
final class HostileFolder {
    private final Path root;
    private final String prefix;
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    /**
     * Makes the folder.
     *
     * @param prefix what the sources of its files begin with in the data set
     */
    HostileFolder(Path root, String prefix) throws IOException {
        this.root = Files.createDirectories(root);
        this.prefix = prefix;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Writes a file. */
    void add(String name, Fate fate, byte[] content) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.write(path(name), content);
        expect(name, fate);
    }

    /** Writes a file as UTF-8. */
    void add(String name, Fate fate, String content) throws IOException {
        add(name, fate, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers what must become of a source that is written by other means, or stands within an archive. */
    void expect(String name, Fate fate) {
        if (fates.put(prefix + name, fate) != null) {
            throw new IllegalArgumentException("twice: " + name);
        }
    }

    /** What must become of each source. */
    Map<String, Fate> fates() {
        return Map.copyOf(fates);
    }
}
