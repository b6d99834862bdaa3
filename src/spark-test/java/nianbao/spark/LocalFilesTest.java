package nianbao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    @TempDir
    Path folder;

    private LocalFiles files() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        LocalFiles files = new LocalFiles();
        files.initialize(URI.create("file:///"), new Configuration(false));
        return files;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void filesAndFoldersGetThePermissionsAskedFor() throws IOException {
        try (LocalFiles files = files()) {
            Path made = folder.resolve("a/b");
            files.mkdirs(new org.apache.hadoop.fs.Path(made.toUri()), new FsPermission((short) 0750));
            org.apache.hadoop.fs.Path file =
                    new org.apache.hadoop.fs.Path(made.resolve("rows").toUri());
            files.create(file).close();
            files.setPermission(file, new FsPermission((short) 0604));
            assertEquals("rwxr-x---", mode(made));
            assertEquals("rw----r--", mode(made.resolve("rows")));
        }
    }

    @Test
    void nothingStandsBesideAFileThatIsMade() throws IOException {
        try (LocalFiles files = files()) {
            org.apache.hadoop.fs.Path file =
                    new org.apache.hadoop.fs.Path(folder.resolve("rows").toUri());
            try (OutputStream out = files.create(file)) {
                out.write('a');
            }
            try (InputStream in = files.open(file)) {
                assertEquals('a', in.read());
            }
            try (Stream<Path> all = Files.list(folder)) {
                assertEquals(List.of(folder.resolve("rows")), all.toList());
            }
        }
    }
}
