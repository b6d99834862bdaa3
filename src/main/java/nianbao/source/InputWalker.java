package nianbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the inputs in the files and folders a user names.
 *
 * <pre>{@code
 * InputWalker.walk(List.of(Path.of("reports")), Set.of(Path.of("out"))).items(); // 2019/a.html, b.zip!/c.html …
 * }</pre>
 */
public final class InputWalker {
    private InputWalker() {}

    /** As {@link #walk(List, Set, Limits)}, with the limits of every command. */
    public static Inputs walk(List<Path> inputs, Set<Path> excluded) throws NoSuchFileException {
        return walk(inputs, excluded, Limits.STANDARD);
    }

    /**
     * Lists every file that a reader can try, and every one that should be a report but cannot be read.
     *
     * @param inputs files and folders, as the user named them; the same one twice counts once
     * @param excluded folders and files that are never inputs, such as the output folder; they need not exist
     * @param limits for archives
     * @throws NoSuchFileException if an input does not exist; its message is the path as given
     */
    public static Inputs walk(List<Path> inputs, Set<Path> excluded, Limits limits) throws NoSuchFileException {
        Set<Path> roots = new LinkedHashSet<>();
        for (Path input : inputs) {
            roots.add(realPath(input));
        }
        Set<Path> never = new HashSet<>();
        for (Path path : excluded) {
            never.add(
                    Files.exists(path) ? realPath(path) : path.toAbsolutePath().normalize());
        }
        Archives archives = new Archives();
        Listing listing = new Listing();
        TreeWalk walk = new TreeWalk(archives, limits, listing, never, isNested(roots));
        Set<String> names = new HashSet<>();
        for (Path root : roots) {
            walk.root(root, roots.size() == 1 ? null : freeName(root, names));
        }
        walk.end();
        return listing.sorted(archives);
    }

    private static Path realPath(Path input) throws NoSuchFileException {
        try {
            return input.toRealPath();
        } catch (IOException e) {
            NoSuchFileException missing = new NoSuchFileException(input.toString());
            missing.initCause(e);
            throw missing;
        }
    }

    private static boolean isNested(Collection<Path> roots) {
        return roots.stream().anyMatch(root -> {
            Path above = root.getParent();
            while (above != null && !roots.contains(above)) {
                above = above.getParent();
            }
            return above != null;
        });
    }

    private static String freeName(Path root, Set<String> names) {
        Path last = root.getFileName();
        String name = last == null ? "root" : last.toString();
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = Files.isDirectory(root) ? name + "-" + number : Names.numbered(name, number);
        }
        return free;
    }
}
