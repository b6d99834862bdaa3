package nianbao.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names the program by its bytes, so that a changed program does not use the results of the one before. */
public final class ProgramDigest {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Of the end record of a zip file without a comment: its length, its mark, and where it says the contents begin. */
    private static final int END_BYTES = 22;

    private static final int END_MARK = 0x06054B50;
    private static final int END_OFFSET = 16;

    private ProgramDigest() {}

    /**
     * The SHA-256 of the jar's table of contents, which holds a checksum of every file in it, or of all classes where the
     * program runs from a folder.
     */
    public static String sha256() {
        try {
            Path place = Path.of(ProgramDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(place)) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try (FileChannel channel = FileChannel.open(file)) {
                    update(digest, channel, contents(channel));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void update(MessageDigest digest, FileChannel file, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        file.position(from);
        while (file.read(buffer.clear()) > 0) {
            digest.update(buffer.flip());
        }
    }

    /** Where the table of contents of a jar begins, by the record at its end; 0 for any other file. */
    private static long contents(FileChannel file) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (file.size() < END_BYTES
                || file.read(record, file.size() - END_BYTES) < END_BYTES
                || record.getInt(0) != END_MARK) {
            return 0;
        }
        long start = Integer.toUnsignedLong(record.getInt(END_OFFSET));
        return start < file.size() ? start : 0;
    }
}
