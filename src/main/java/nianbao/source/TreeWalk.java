package nianbao.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks one input after the other; keeps no path of a file once it is listed. Used by one thread. */
final class TreeWalk {
    private final Archives archives;
    private final Limits limits;
    private final Listing listing;
    private final WarcFiles warcs;
    private final Set<Path> never;
    /** Files listed so far; null where no input lies within another, so none can come twice. */
    private final @Nullable Set<Path> seen;

    private record Folder(Path path, String location) {}

    TreeWalk(Archives archives, Limits limits, Listing listing, Set<Path> never, boolean isNested) {
        this.archives = archives;
        this.limits = limits;
        this.listing = listing;
        this.warcs = new WarcFiles(listing);
        this.never = never;
        this.seen = isNested ? new HashSet<>() : null;
    }

    /**
     * Walks an input.
     *
     * @param root its real path
     * @param name what its locations begin with, or null if it is the only input
     */
    void root(Path root, @Nullable String name) {
        if (never.contains(root)) {
            listing.skip();
        } else if (Files.isDirectory(root)) {
            folder(root, name == null ? "" : name + "/");
        } else {
            file(root, name == null ? nameOf(root) : name, new Origin.File(root));
        }
    }

    private void folder(Path root, String prefix) {
        Origin origin = new Origin.Folder(root, prefix.length());
        Deque<Folder> open = new ArrayDeque<>();
        open.add(new Folder(root, prefix));
        while (!open.isEmpty()) {
            Folder folder = open.removeLast();
            if (Files.exists(folder.path.resolve(SkipRules.IGNORE_MARK))) {
                listing.skip();
                continue;
            }
            try {
                open.addAll(enter(folder, root, origin));
            } catch (IOException | DirectoryIteratorException e) {
                String location = folder.location.isEmpty() ? nameOf(root) : folder.location;
                listing.refuse(location, "文件夹无法读取", OpeningException.detailOf(e));
            }
        }
    }

    /** Lists a folder's files and returns its folders. */
    private List<Folder> enter(Folder folder, Path root, Origin origin) throws IOException {
        List<Folder> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path)) {
            for (Path child : children) {
                String name = nameOf(child);
                BasicFileAttributes attributes = attributes(child, root);
                if (attributes == null || never.contains(child) || SkipRules.isHidden(name) || Files.isHidden(child)) {
                    listing.skip();
                } else if (attributes.isDirectory()) {
                    if (isCompanion(child, name)) {
                        listing.skip();
                    } else {
                        folders.add(new Folder(child, folder.location + name + "/"));
                    }
                } else if (attributes.isRegularFile()) {
                    // U+FFFD: the name is no valid text and does not lead back to the file.
                    file(child, folder.location + name, name.indexOf('\uFFFD') < 0 ? origin : new Origin.File(child));
                } else {
                    listing.skip();
                }
            }
        }
        return folders;
    }

    /**
     * The attributes of a file or folder, or null if it is a link that is not followed: out of the tree, to a folder
     * (which is in the tree itself, or a loop), or to nothing. Null too for what vanished meanwhile.
     */
    private static @Nullable BasicFileAttributes attributes(Path path, Path root) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!own.isSymbolicLink()) {
                return own;
            }
            BasicFileAttributes target = Files.readAttributes(path, BasicFileAttributes.class);
            return target.isRegularFile() && path.toRealPath().startsWith(root) ? target : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isCompanion(Path folder, String name) {
        return SkipRules.isCompanionName(name)
                && SkipRules.PAGE_EXTENSIONS.stream()
                        .anyMatch(
                                extension -> Files.exists(folder.resolveSibling(SkipRules.pageStem(name) + extension)));
    }

    private void file(Path path, String location, Origin origin) {
        String name = nameOf(path);
        if (!Sniffer.worthOpening(name) || (seen != null && !seen.add(path))) {
            listing.skip();
            return;
        }
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(Sniffer.HEAD_BYTES);
        } catch (IOException e) {
            if (Sniffer.isNamedInput(name)) {
                listing.refuse(location, "文件无法读取", OpeningException.detailOf(e));
            } else {
                listing.skip();
            }
            return;
        }
        if (head.length == 0 && Sniffer.isNamedInput(name)) {
            listing.refuse(location, "文件为空（0 字节）", "");
            return;
        }
        MediaType type = Sniffer.sniff(name, head);
        if (type == MediaType.ZIP) {
            new ArchiveListing(archives, limits, listing, path, location).list();
        } else if (type == MediaType.WARC) {
            warcs.add(path, location);
        } else {
            listing.add(location, type, origin);
        }
    }

    /** Lists what could not be listed before all inputs were known. */
    void end() {
        warcs.list();
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
