package nianbao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Hostile folders: loops of links, very long names, files that may not be read. */
final class HostileTree {
    /** Longest name of a file that Linux allows, in bytes. */
    private static final int LONGEST_NAME = 255;

    /** Longest path that Linux allows, in bytes, less a margin for what stands before it. */
    private static final int LONGEST_PATH = 3_800;

    private final HostileFolder folder;

    HostileTree(HostileFolder folder) {
        this.folder = folder;
    }

    /** Adds them all; links out of the tree lead to this file. */
    void addAll(Path outside) throws IOException {
        links(outside);
        String name = "年".repeat((LONGEST_NAME - 5) / 3) + ".html";
        folder.add("tree/" + name, Fate.READ, HostilePages.report("名"));
        StringBuilder deep = new StringBuilder("tree");
        while (folder.path(deep.toString()).toString().length() < LONGEST_PATH) {
            deep.append('/').append("d".repeat(100));
        }
        folder.add(deep + "/a.html", Fate.READ, HostilePages.report("径"));
        folder.add("tree/empty.html", Fate.REFUSED, "");
        folder.add("tree/unreadable.pdf", Fate.REFUSED, "%PDF-1.4\nnothing");
        if (Files.getFileStore(folder.path("tree")).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(
                    folder.path("tree/unreadable.pdf"), PosixFilePermissions.fromString("---------"));
        }
        Files.createDirectories(folder.path("tree/folder.html"));
        folder.expect("tree/folder.html", Fate.SKIPPED);
    }

    private void links(Path outside) throws IOException {
        Files.createDirectories(folder.path("tree/loop/inner"));
        Files.createSymbolicLink(folder.path("tree/loop/inner/up"), folder.path("tree/loop"));
        Files.createSymbolicLink(folder.path("tree/loop/self.html"), Path.of("self.html"));
        Files.createSymbolicLink(folder.path("tree/loop/one.html"), Path.of("two.html"));
        Files.createSymbolicLink(folder.path("tree/loop/two.html"), Path.of("one.html"));
        Files.createSymbolicLink(folder.path("tree/loop/secret.html"), outside);
        Files.createSymbolicLink(folder.path("tree/loop/device.html"), Path.of("/dev/zero"));
        folder.add("tree/loop/inner/a.html", Fate.READ, HostilePages.report("链"));
        for (String name : new String[] {"self", "one", "two", "secret", "device"}) {
            folder.expect("tree/loop/" + name + ".html", Fate.SKIPPED);
        }
    }
}
