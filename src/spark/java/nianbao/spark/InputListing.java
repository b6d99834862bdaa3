package nianbao.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.source.CodePointOrder;
import nianbao.source.Names;
import nianbao.source.OpeningException;
import nianbao.source.SkipRules;
import nianbao.source.Sniffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the inputs in files, folders and globs on any Hadoop file system, by the rules and under the names of {@code
 * extract}. Only names are looked at; what a file holds is seen where it is read. Runs on the driver, by one thread.
 *
 * <p>Not Spark's {@code binaryFile}, which passes over files whose names begin with an underscore.
 */
final class InputListing {
    private final Configuration hadoop;
    private final Path never;
    private final List<SparkInput> files = new ArrayList<>();
    private final List<SparkInput> archives = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int skipped;

    private record Folder(Path path, String location) {}

    /** @param never a folder that is no input: the output */
    InputListing(Configuration hadoop, Path never) {
        this.hadoop = hadoop;
        this.never = never;
    }

    /** Files that are no web archives, and what cannot be read; in no particular order. */
    List<SparkInput> files() {
        return files;
    }

    /** Web archives. */
    List<SparkInput> archives() {
        return archives;
    }

    /** How many files and folders were left out as no input. */
    int skipped() {
        return skipped;
    }

    /**
     * Lists everything.
     *
     * @throws FileNotFoundException if an input does not exist or a glob matches nothing; its message is the input
     */
    void list(List<String> inputs) throws IOException {
        Map<Path, FileStatus> roots = new LinkedHashMap<>();
        for (String input : inputs) {
            for (FileStatus root : matches(input)) {
                roots.putIfAbsent(root.getPath(), root);
            }
        }
        Set<String> names = new HashSet<>();
        for (FileStatus root : roots.values()) {
            String prefix = roots.size() == 1 ? "" : freeName(root, names);
            if (root.isDirectory()) {
                folder(root.getPath(), prefix.isEmpty() ? "" : prefix + "/");
            } else {
                file(root, prefix.isEmpty() ? root.getPath().getName() : prefix);
            }
        }
    }

    private FileStatus[] matches(String input) throws IOException {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException(input);
        }
        Arrays.sort(
                found,
                (a, b) -> CodePointOrder.INSTANCE.compare(
                        a.getPath().toString(), b.getPath().toString()));
        return found;
    }

    private static String freeName(FileStatus root, Set<String> names) {
        String name =
                root.getPath().getName().isEmpty() ? "root" : root.getPath().getName();
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = root.isDirectory() ? name + "-" + number : Names.numbered(name, number);
        }
        return free;
    }

    private void folder(Path root, String prefix) throws IOException {
        FileSystem system = root.getFileSystem(hadoop);
        Deque<Folder> open = new ArrayDeque<>();
        open.add(new Folder(root, prefix));
        while (!open.isEmpty()) {
            Folder folder = open.removeLast();
            try {
                FileStatus[] children = system.listStatus(folder.path);
                Set<String> names = Arrays.stream(children)
                        .map(child -> child.getPath().getName())
                        .collect(Collectors.toSet());
                if (names.contains(SkipRules.IGNORE_MARK)) {
                    skipped++;
                } else {
                    open.addAll(enter(folder, children, names));
                }
            } catch (IOException e) {
                String location = folder.location.isEmpty() ? root.getName() : folder.location;
                files.add(SparkInput.refused(location, "文件夹无法读取", OpeningException.detailOf(e)));
            }
        }
    }

    /** Lists a folder's files and returns its folders. */
    private List<Folder> enter(Folder folder, FileStatus[] children, Set<String> names) {
        List<Folder> folders = new ArrayList<>();
        for (FileStatus child : children) {
            String name = child.getPath().getName();
            boolean isCompanion = child.isDirectory() && SkipRules.isCompanionName(name) && hasPage(name, names);
            if (SkipRules.isHidden(name) || isCompanion || child.isSymlink() || isOutput(child.getPath())) {
                skipped++;
            } else if (child.isDirectory()) {
                folders.add(new Folder(child.getPath(), folder.location + name + "/"));
            } else {
                file(child, folder.location + name);
            }
        }
        return folders;
    }

    private boolean isOutput(Path path) {
        return path.equals(never);
    }

    private static boolean hasPage(String companion, Set<String> names) {
        return SkipRules.PAGE_EXTENSIONS.stream()
                .anyMatch(extension -> names.contains(SkipRules.pageStem(companion) + extension));
    }

    private void file(FileStatus file, String location) {
        String name = file.getPath().getName();
        if (!Sniffer.worthOpening(name) || !seen.add(file.getPath().toString())) {
            skipped++;
            return;
        }
        if (file.getLen() == 0) {
            empty(name, location);
            return;
        }
        SparkInput input = SparkInput.ofFile(location, file.getPath().toString(), file.getLen());
        boolean isArchive = name.toLowerCase(Locale.ROOT).matches(".*\\.warc(\\.gz)?");
        (isArchive ? archives : files).add(input);
    }

    private void empty(String name, String location) {
        if (Sniffer.isNamedInput(name)) {
            files.add(SparkInput.refused(location, "文件为空（0 字节）", ""));
        } else {
            skipped++;
        }
    }
}
