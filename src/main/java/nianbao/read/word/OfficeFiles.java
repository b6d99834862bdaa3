package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.apache.poi.EncryptedDocumentException;

/** Opens Word and Excel files: what may be refused before POI sees it, and what its failures mean. */
final class OfficeFiles {
    private static final String PARSE = "parse";
    private static final int BUFFER = 1 << 16;

    private OfficeFiles() {}

    /** What reads an opened file. */
    @FunctionalInterface
    interface Work<T> {
        T run(byte[] content) throws IOException, UnreadableException;
    }

    /**
     * Runs a reader of POI's.
     *
     * @param what the kind of file, for the message
     */
    static <T> T open(RawFile file, String what, Work<T> work) throws UnreadableException {
        try {
            return work.run(file.content());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("open", what + " 文件有密码，无法读取", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // POI answers a damaged file with exceptions of many kinds, IllegalArgument and IndexOutOfBounds among
            // them.
            String cause = String.valueOf(e.getMessage());
            boolean isLocked = cause.toLowerCase(Locale.ROOT).contains("encrypt");
            throw new UnreadableException(PARSE, what + (isLocked ? " 文件有密码，无法读取" : " 文件损坏，无法读取"), cause);
        }
    }

    /** Refuses a file whose text would fill the memory; pictures are left alone. */
    static void refuseBomb(byte[] content, String what) throws IOException, UnreadableException {
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long limit =
                        entry.getName().endsWith(".xml") ? OfficeReader.MAX_PART_BYTES : OfficeReader.MAX_MEDIA_BYTES;
                long inflated = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    inflated += n;
                    if (inflated > limit) {
                        throw new UnreadableException(
                                PARSE, what + " 文件解开后过大（超过 " + (limit >> 20) + " MiB），不像一份报告", entry.getName());
                    }
                }
            }
        }
    }
}
