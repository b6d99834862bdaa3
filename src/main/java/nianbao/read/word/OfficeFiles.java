package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Opens Word and Excel files: what may be refused before POI sees it, and what its failures mean. */
final class OfficeFiles {
    private static final String PARSE = "parse";
    /** The entry that holds the whole file, encrypted ([MS-OFFCRYPTO] 2.3.4.1). */
    private static final String ENCRYPTED = "EncryptedPackage";

    /** What the last record of an archive begins with; one without has lost its end, and parts with it. */
    private static final String END = "PK\u0005\u0006";

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
            throw locked(what, String.valueOf(e.getMessage()));
        } catch (OldFileFormatException e) {
            throw new UnreadableException(
                    "open", "文件由 " + what + " 95 或更早的版本写成，不支持；请另存为 docx 或 xlsx", String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // XmlBeans and POI descend by recursion; no report nests that deep.
            throw new UnreadableException(PARSE, what + " 文件嵌套过深，不像一份报告", "");
        } catch (NoClassDefFoundError e) {
            // Asked for by commons-compress, for methods of packing that Word and Excel never use.
            throw new UnreadableException(PARSE, what + " 文件损坏，无法读取", "unknown compression method");
        } catch (IOException | RuntimeException e) {
            // POI answers a damaged file with exceptions of many kinds, IllegalArgument and IndexOutOfBounds among
            // them.
            String cause = String.valueOf(e.getMessage());
            throw new UnreadableException(PARSE, what + meaning(cause.toLowerCase(Locale.ROOT)), cause);
        }
    }

    private static String meaning(String cause) {
        if (cause.contains("encrypt")) {
            return " 文件有密码，无法读取";
        }
        if (cause.contains("zip bomb")) {
            return " 文件解开后过大，不像一份报告";
        }
        if (cause.contains("compiled schema")) {
            return " 文件含有无法解析的旧式图形；请在 Word 里另存为新的 docx";
        }
        return cause.contains("depth exceeds") ? " 文件嵌套过深，不像一份报告" : " 文件损坏，无法读取";
    }

    private static UnreadableException locked(String what, String detail) {
        return new UnreadableException("open", what + " 文件有密码，无法读取", detail);
    }

    /** Refuses a newer file that its password has wrapped into one of the older format. */
    static void refuseLocked(byte[] content, String what) throws IOException, UnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive(ENCRYPTED)) {
                throw locked(what, ENCRYPTED);
            }
        }
    }

    /** Opens a .docx file with its body as {@link PlainBody} has it. */
    static XWPFDocument word(byte[] content) throws IOException {
        try {
            OPCPackage files = OPCPackage.open(new ByteArrayInputStream(content));
            for (PackagePart part : files.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType())) {
                byte[] written = part.getInputStream().readAllBytes();
                try (OutputStream to = part.getOutputStream()) {
                    PlainBody.copy(new ByteArrayInputStream(written), to);
                }
            }
            return new XWPFDocument(files);
        } catch (InvalidFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Refuses a file whose text would fill the memory; pictures are left alone. */
    static void refuseBomb(byte[] content, String what) throws IOException, UnreadableException {
        if (!new String(content, StandardCharsets.ISO_8859_1).contains(END)) {
            throw new IOException("no end of central directory");
        }
        byte[] buffer = new byte[BUFFER];
        // The one of the JDK takes the large entries that spreadsheet libraries write for damaged ones.
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(content), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
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
