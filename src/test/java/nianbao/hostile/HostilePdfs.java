package nianbao.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import nianbao.read.pdf.DrawnPdf;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Hostile PDF files: damaged, locked, looping, endless, with scripts. */
final class HostilePdfs {
    private static final int MANY = 100_000;

    private final HostileFolder folder;

    HostilePdfs(HostileFolder folder) {
        this.folder = folder;
    }

    /** Adds them all; whatever names another machine names this server. */
    void addAll(String server) throws IOException {
        damaged();
        try (DrawnPdf locked = report("锁")) {
            folder.add("pdf/locked.pdf", Fate.REFUSED, locked.encrypted("owner", "user"));
        }
        scripts(server);
        trees();
        syntax();
        bombs();
    }

    private static DrawnPdf report(String name) {
        String[] lines = {
            "青山县" + name + "局2016年政府信息公开工作年度报告",
            "一、概述",
            "本年度工作平稳有序。",
            "二、主动公开政府信息情况",
            "2016年主动公开政府信息21条。",
            "三、依申请公开政府信息情况",
            "收到申请3件。"
        };
        DrawnPdf pdf = new DrawnPdf().page();
        for (int i = 0; i < lines.length; i++) {
            pdf.text(60, 80 + 24 * i, 12, lines[i]);
        }
        return pdf;
    }

    private void damaged() throws IOException {
        byte[] whole;
        try (DrawnPdf pdf = report("损")) {
            whole = pdf.bytes();
        }
        for (int part = 1; part < 10; part += 2) {
            folder.add("pdf/cut-" + part + ".pdf", Fate.NAMED, Arrays.copyOf(whole, whole.length * part / 10));
        }
        Random random = new Random(7);
        for (int file = 0; file < 20; file++) {
            byte[] flipped = whole.clone();
            for (int bit = 0; bit <= file; bit++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            folder.add("pdf/flipped-" + file + ".pdf", Fate.NAMED, flipped);
        }
        folder.add("pdf/head-only.pdf", Fate.REFUSED, "%PDF-1.7\n");
        byte[] noise = new byte[1 << 20];
        random.nextBytes(noise);
        folder.add("pdf/noise.pdf", Fate.REFUSED, joined("%PDF-1.7\n".getBytes(ISO_8859_1), noise));
    }

    private void scripts(String server) throws IOException {
        try (DrawnPdf pdf = report("脚")) {
            COSDictionary script = new COSDictionary();
            script.setName(COSName.S, "JavaScript");
            script.setString(COSName.JS, "while (true) { app.launchURL('" + server + "/js'); }");
            COSDictionary fetch = new COSDictionary();
            fetch.setName(COSName.S, "URI");
            fetch.setString(COSName.URI, server + "/uri");
            COSDictionary both = new COSDictionary();
            both.setItem(COSName.O, script);
            both.setItem(COSName.C, fetch);
            COSDictionary catalog = pdf.document().getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.OPEN_ACTION, script);
            pdf.current().getCOSObject().setItem(COSName.AA, both);
            folder.add("pdf/script.pdf", Fate.READ, pdf.bytes());
        }
        // A stream whose bytes are elsewhere: by the standard a reader would fetch them.
        folder.add(
                "pdf/elsewhere.pdf",
                Fate.NAMED,
                simple("<< /Length 0 /F << /FS /URL /F (" + server + "/s) >> >>\nstream\nendstream"));
    }

    private void trees() throws IOException {
        try (DrawnPdf pdf = report("环")) {
            COSDictionary root = pages(pdf);
            root.getCOSArray(COSName.KIDS).add(root);
            folder.add("pdf/looping-tree.pdf", Fate.REFUSED, pdf.bytes());
        }
        try (DrawnPdf pdf = report("多")) {
            COSArray kids = pages(pdf).getCOSArray(COSName.KIDS);
            for (int i = 0; i < MANY; i++) {
                kids.add(kids.get(0));
            }
            folder.add("pdf/many-pages.pdf", Fate.REFUSED, pdf.bytes());
        }
        StringBuilder deep = new StringBuilder("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        for (int i = 2; i < MANY; i++) {
            deep.append(i)
                    .append(" 0 obj\n<< /Type /Pages /Count 1 /Kids [")
                    .append(i + 1)
                    .append(" 0 R] >>\nendobj\n");
        }
        folder.add("pdf/deep-tree.pdf", Fate.REFUSED, deep + "trailer\n<< /Root 1 0 R >>\n%%EOF\n");
        folder.add("pdf/parent-loop.pdf", Fate.NAMED, """
                %PDF-1.4
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Count 1 /Kids [3 0 R] /Parent 3 0 R >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R >>
                endobj
                trailer
                << /Root 1 0 R >>
                %%EOF
                """);
    }

    private static COSDictionary pages(DrawnPdf pdf) {
        return pdf.document().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    }

    private void syntax() throws IOException {
        folder.add(
                "pdf/deep-array.pdf",
                Fate.REFUSED,
                "%PDF-1.4\n1 0 obj\n" + "[".repeat(1_000_000) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
        folder.add(
                "pdf/deep-dictionary.pdf",
                Fate.REFUSED,
                "%PDF-1.4\n1 0 obj\n" + "<</A".repeat(500_000) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
        folder.add("pdf/deep-content.pdf", Fate.NAMED, simple(stream("[".repeat(1_000_000))));
        folder.add("pdf/deep-saves.pdf", Fate.NAMED, simple(stream("q ".repeat(2_000_000))));
        folder.add("pdf/objects.pdf", Fate.REFUSED, "%PDF-1.4\n" + "1 0 obj\nnull\nendobj\n".repeat(500_000));
        folder.add("pdf/self-length.pdf", Fate.NAMED, simple("<< /Length 4 0 R >>\nstream\nq Q\nendstream"));
        folder.add(
                "pdf/previous-loop.pdf",
                Fate.REFUSED,
                "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n");
        folder.add(
                "pdf/huge-size.pdf",
                Fate.REFUSED,
                "%PDF-1.4\nxref\n0 2000000000\ntrailer\n<< /Size 2000000000 >>\nstartxref\n9\n%%EOF\n");
        String range =
                "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange "
                        + "1 beginbfrange <00000000> <7fffffff> <00000000> endbfrange 1 begincidrange <00000000> <7fffffff> 0 endcidrange endcmap end end";
        String font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 6 0 R /ToUnicode 6 0 R /DescendantFonts "
                + "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> /W [0 2000000000 500] >>] >>";
        folder.add(
                "pdf/character-map.pdf",
                Fate.NAMED,
                simple(stream("BT /F 9 Tf (" + "a".repeat(5000) + ") Tj ET"), font, stream(range)));
        folder.add(
                "pdf/tiny-matrix.pdf",
                Fate.NAMED,
                simple(stream("1e-30 0 0 1e30 1e38 -1e38 cm 0 0 m 1e38 1e38 l S ".repeat(20_000))));
        folder.add("pdf/many-lines.pdf", Fate.NAMED, simple(stream(grid())));
    }

    private static String grid() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(String.format(
                    java.util.Locale.ROOT,
                    "%.2f 0 m %.2f 800 l S 0 %.2f m 600 %.2f l S%n",
                    i * 0.03,
                    i * 0.03,
                    i * 0.04,
                    i * 0.04));
        }
        return lines.toString();
    }

    private void bombs() throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] once = deflated(blanks, 300);
        folder.add("pdf/bomb.pdf", Fate.REFUSED, simple(stream("/FlateDecode", once)));
        folder.add("pdf/bomb-twice.pdf", Fate.REFUSED, simple(stream("[/FlateDecode /FlateDecode]", deflated(once))));
        folder.add(
                "pdf/bomb-thrice.pdf",
                Fate.REFUSED,
                simple(stream("[/FlateDecode /FlateDecode /FlateDecode]", deflated(deflated(once)))));
        byte[] run = new byte[8 << 20];
        for (int i = 0; i < run.length; i += 2) {
            run[i] = (byte) 0x81;
            run[i + 1] = ' ';
        }
        folder.add(
                "pdf/bomb-run-length.pdf",
                Fate.NAMED,
                simple(stream("[/FlateDecode /RunLengthDecode]", deflated(run))));
        folder.add("pdf/bomb-picture.pdf", Fate.NAMED, picture(once));
    }

    /** A picture of billions of pixels, which is noted and never decoded. */
    private static byte[] picture(byte[] pixels) {
        String dictionary =
                "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB "
                        + "/Filter /FlateDecode /Length " + pixels.length + " >>\nstream\n";
        byte[] image = joined(dictionary.getBytes(ISO_8859_1), joined(pixels, "\nendstream".getBytes(ISO_8859_1)));
        return simple(stream("600 0 0 800 0 0 cm /X Do").getBytes(ISO_8859_1), "null".getBytes(ISO_8859_1), image);
    }

    private static byte[] deflated(byte[] content) {
        return deflated(content, 1);
    }

    /** The zlib stream of a content that comes so many times. */
    private static byte[] deflated(byte[] content, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflater.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] stream(String filter, byte[] content) {
        byte[] head = ("<< /Filter " + filter + " /Length " + content.length + " >>\nstream\n").getBytes(ISO_8859_1);
        return joined(head, joined(content, "\nendstream".getBytes(ISO_8859_1)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] simple(String content) {
        return simple(content, "null", "null");
    }

    private static byte[] simple(String content, String font, String sixth) {
        return simple(content.getBytes(ISO_8859_1), font.getBytes(ISO_8859_1), sixth.getBytes(ISO_8859_1));
    }

    private static byte[] simple(byte[] content) {
        return simple(content, "null".getBytes(ISO_8859_1), "null".getBytes(ISO_8859_1));
    }

    /** A file of one page: object 4 is its content, 5 its font F, 6 its picture X. */
    private static byte[] simple(byte[] content, byte[] font, byte[] sixth) {
        byte[] head = ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
                        + "/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>\nendobj\n4 0 obj\n")
                .getBytes(ISO_8859_1);
        byte[] body = joined(head, joined(content, "\nendobj\n5 0 obj\n".getBytes(ISO_8859_1)));
        body = joined(body, joined(font, "\nendobj\n6 0 obj\n".getBytes(ISO_8859_1)));
        return joined(body, joined(sixth, "\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(ISO_8859_1)));
    }
}
