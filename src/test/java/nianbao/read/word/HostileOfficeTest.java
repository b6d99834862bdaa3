package nianbao.read.word;

import static nianbao.read.word.OfficeReaderTest.read;
import static nianbao.read.word.WrittenDocx.p;
import static nianbao.read.word.WrittenDocx.tbl;
import static nianbao.read.word.WrittenDocx.tc;
import static nianbao.read.word.WrittenDocx.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import nianbao.read.UnreadableException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are locked, damaged or made to hang a reader: each ends with one sentence or a bounded result. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileOfficeTest {
    private static final Path DOC = Path.of("src/test/resources/word/report.doc");

    private static String reason(String name, byte[] content) {
        var e = assertThrows(UnreadableException.class, () -> read(name, content));
        return String.valueOf(e.getMessage());
    }

    private static byte[] locked(byte[] file) throws Exception {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OutputStream to = encryptor.getDataStream(files)) {
                to.write(file);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void saysThatAFileHasAPassword() throws Exception {
        byte[] docx = locked(WrittenDocx.of(p("密")));
        assertEquals("Word 文件有密码，无法读取", reason("a.docx", docx));
        assertEquals("Word 文件有密码，无法读取", reason("a.doc", docx));
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            workbook.write(xlsx);
        }
        assertEquals("Excel 文件有密码，无法读取", reason("a.xlsx", locked(xlsx.toByteArray())));
        assertEquals("Excel 文件有密码，无法读取", reason("a.xls", lockedXls()));
        assertEquals("Word 文件有密码，无法读取", reason("a.doc", lockedDoc()));
    }

    private static byte[] lockedXls() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("密");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    private static byte[] lockedDoc() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HWPFDocument word = new HWPFDocument(Files.newInputStream(DOC))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            word.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    @Test
    void namesRtf() {
        assertEquals(
                "文件是 RTF 格式，不支持；请在 Word 里另存为 docx",
                reason("a.doc", "{\\rtf1 abc}".getBytes(StandardCharsets.US_ASCII)));
    }

    /** 93 is Zstandard, 95 XZ: libraries for them are asked for and not there. */
    @Test
    void refusesPartsPackedByOtherMethods() throws Exception {
        for (byte method : new byte[] {93, 95, 14}) {
            byte[] docx = WrittenDocx.of(p("共3件"));
            docx[6] = 0; // the header of the first part says how long it is
            docx[8] = method;
            docx[18] = 100;
            docx[22] = 100;
            assertEquals("Word 文件损坏，无法读取", reason("a.docx", docx));
        }
    }

    @Test
    void saysThatAFileIsDamaged() throws Exception {
        byte[] docx = WrittenDocx.of(p("共3件"));
        byte[] doc = Files.readAllBytes(DOC);
        for (int part = 1; part < 8; part++) {
            assertEquals("Word 文件损坏，无法读取", reason("a.docx", Arrays.copyOf(docx, docx.length * part / 8)));
        }
        String whole = read("a.doc", doc).text();
        for (int part = 1; part < 8; part++) {
            byte[] cut = Arrays.copyOf(doc, doc.length * part / 8);
            assertWholeOrDamaged(cut, whole);
        }
        assertEquals("Excel 文件损坏，无法读取", reason("a.xlsx", Arrays.copyOf(docx, docx.length / 2)));
        assertEquals("Excel 文件损坏，无法读取", reason("a.xls", Arrays.copyOf(doc, doc.length / 2)));
    }

    private static void assertWholeOrDamaged(byte[] cut, String whole) {
        try {
            assertEquals(whole, read("a.doc", cut).text());
        } catch (UnreadableException e) {
            assertEquals("Word 文件损坏，无法读取", e.getMessage());
        }
    }

    @Test
    void survivesFlippedBytes() throws Exception {
        byte[] doc = Files.readAllBytes(DOC);
        for (int at = 0; at < doc.length; at += 61) {
            byte[] flipped = doc.clone();
            flipped[at] ^= (byte) 0xFF;
            try {
                read("a.doc", flipped);
            } catch (UnreadableException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("Word 文件"), e.getMessage());
            }
        }
    }

    @Test
    void refusesAZipBomb() throws Exception {
        String bomb = p(" ".repeat((int) OfficeReader.MAX_PART_BYTES));
        assertEquals("Word 文件解开后过大（超过 24 MiB），不像一份报告", reason("a.docx", WrittenDocx.of(bomb)));
    }

    @Test
    void neverReadsAnotherFile(@TempDir Path dir) throws Exception {
        Path secret = dir.resolve("secret.txt");
        Files.writeString(secret, "SECRET");
        String prolog = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        assertHarmless(WrittenDocx.of(p("&x;"), prolog));
    }

    @Test
    void neverExpandsEntities() throws Exception {
        StringBuilder prolog = new StringBuilder("<!DOCTYPE d [<!ENTITY x0 \"SECRET\">");
        for (int i = 1; i < 20; i++) {
            prolog.append("<!ENTITY x" + i + " \"" + ("&x" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertHarmless(WrittenDocx.of(p("&x19;"), prolog + "]>"));
    }

    private static void assertHarmless(byte[] docx) {
        try {
            assertFalse(read("a.docx", docx).text().contains("SECRET"));
        } catch (UnreadableException e) {
            assertEquals("Word 文件损坏，无法读取", e.getMessage());
        }
    }

    @Test
    void refusesAMillionRows() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            var sheet = workbook.createSheet("a");
            for (int row = 0; row < 1_000_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
            workbook.write(out);
        }
        assertTrue(reason("a.xlsx", out.toByteArray()).endsWith("不像一份报告"));
    }

    @Test
    void endsOnTablesInTablesAThousandDeep() throws Exception {
        String deep = tbl(tr(tc("", "规章"), tc("", "3")));
        for (int i = 0; i < 1000; i++) {
            deep = "<w:tbl><w:tr><w:tc>" + deep + "<w:p/></w:tc></w:tr></w:tbl>";
        }
        byte[] docx = WrittenDocx.of(deep);
        try {
            assertEquals("规章\t3", read("a.docx", docx).text());
        } catch (UnreadableException e) {
            assertEquals("Word 文件嵌套过深，不像一份报告", e.getMessage());
        }
    }

    @Test
    void endsOnElementsFarTooDeep() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(100_000) + "</w:tc></w:tr></w:tbl>".repeat(100_000);
        assertTrue(reason("a.docx", WrittenDocx.of(deep)).startsWith("Word 文件"));
    }
}
