package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the time of writing out of a workbook, so that the same tables give the same bytes. */
final class FixedTimes {
    private static final String PROPERTIES = "docProps/core.xml";

    /** The earliest time that a zip file can state is 1980-01-01; one day later is safe in every time zone. */
    private static final long TIME = 315_619_200_000L;

    private FixedTimes() {}

    /** Copies the entries as they are, compressed, with one fixed time; the properties also lose their date. */
    static void copy(Path from, Path to) throws IOException {
        try (ZipFile workbook = ZipFile.builder().setPath(from).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(Files.newOutputStream(to))) {
            for (ZipArchiveEntry entry : Collections.list(workbook.getEntries())) {
                if (entry.getName().equals(PROPERTIES)) {
                    String text = new String(workbook.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    ZipArchiveEntry dated = new ZipArchiveEntry(PROPERTIES);
                    dated.setTime(TIME);
                    out.putArchiveEntry(dated);
                    out.write(text.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$11980-01-02T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8));
                    out.closeArchiveEntry();
                } else {
                    raw(workbook, entry, out);
                }
            }
        }
    }

    private static void raw(ZipFile workbook, ZipArchiveEntry entry, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry plain = new ZipArchiveEntry(entry.getName());
        plain.setMethod(entry.getMethod());
        plain.setSize(entry.getSize());
        plain.setCompressedSize(entry.getCompressedSize());
        plain.setCrc(entry.getCrc());
        plain.setTime(TIME);
        try (InputStream in = workbook.getRawInputStream(entry)) {
            out.addRawArchiveEntry(plain, in);
        }
    }
}
