package nianbao.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without a process for each file: where its native library is missing it runs {@code chmod}
 * for every file and folder it makes, which costs a job of some thousand files seconds. Nor does it make a second file
 * with checksums beside each, which {@code extract} does not make either, nor look for one beside each input.
 */
public final class LocalFiles extends LocalFileSystem {
    /** Hadoop makes file systems by reflection. */
    public LocalFiles() {
        super(new Raw());
        setWriteChecksum(false);
        setVerifyChecksum(false);
    }

    private static final class Raw extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            PosixFileAttributeView file =
                    Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
            if (permission.getStickyBit() || file == null) {
                super.setPermission(path, permission);
                return;
            }
            String mode = permission.getUserAction().SYMBOL
                    + permission.getGroupAction().SYMBOL
                    + permission.getOtherAction().SYMBOL;
            file.setPermissions(PosixFilePermissions.fromString(mode));
        }
    }
}
