package nianbao.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile archives: damaged, nested, bombs, members that step out of the folder; and web archives. */
final class HostileZips {
    private static final int LONG_NAME = 4000;
    private static final int CENTRAL = 0x02014b50;

    private final HostileFolder folder;

    HostileZips(HostileFolder folder) {
        this.folder = folder;
    }

    void addAll() throws IOException {
        byte[] two = zip(Map.of("a.html", page("甲"), "b.html", page("乙")));
        damaged(two);
        nested(two);
        names();
        bombs();
        lies(two);
        webArchives();
    }

    private static byte[] page(String name) {
        return HostilePages.report("包" + name).getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var member : new java.util.TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    private void damaged(byte[] whole) throws IOException {
        for (int part = 1; part < 10; part += 2) {
            folder.add("zip/cut-" + part + ".zip", Fate.REFUSED, Arrays.copyOf(whole, whole.length * part / 10));
        }
        Random random = new Random(11);
        for (int file = 0; file < 20; file++) {
            byte[] flipped = whole.clone();
            for (int bit = 0; bit <= file; bit++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            folder.add("zip/flipped-" + file + ".zip", Fate.NAMED, flipped);
        }
        folder.add("zip/empty.zip", Fate.REFUSED, zip(Map.of()));
    }

    private void nested(byte[] two) throws IOException {
        byte[] inner = two;
        for (int depth = 0; depth < 50; depth++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        folder.add("zip/nested.zip", Fate.SKIPPED, inner);
        folder.expect("zip/nested.zip!/inner.zip", Fate.REFUSED);
    }

    private void names() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("../../../../../../tmp/nianbao-slip.html", page("丙"));
        members.put("/tmp/nianbao-slip.html", page("丁"));
        members.put("..\\..\\nianbao-slip.html", page("戊"));
        members.put("C:\\nianbao-slip.html", page("己"));
        members.put("x".repeat(LONG_NAME) + ".html", page("庚"));
        members.put("nul\0.html", page("辛"));
        members.put("line\nbreak\r.html", page("壬"));
        members.put("=cmd().html", page("癸"));
        folder.add("zip/slip.zip", Fate.SKIPPED, zip(members));
        folder.expect("zip/slip.zip!/tmp/nianbao-slip.html", Fate.READ);
        folder.expect("zip/slip.zip!/tmp/nianbao-slip-2.html", Fate.READ);
        folder.expect("zip/slip.zip!/nianbao-slip.html", Fate.READ);
        folder.expect("zip/slip.zip!/C:/nianbao-slip.html", Fate.READ);
        folder.expect("zip/slip.zip!/" + "x".repeat(LONG_NAME) + ".html", Fate.READ);
    }

    private void bombs() throws IOException {
        folder.add("zip/bomb.zip", Fate.SKIPPED, blanks(1, 300 << 20));
        folder.expect("zip/bomb.zip!/0.html", Fate.REFUSED);
        folder.add("zip/million.zip", Fate.NAMED, crowd(150_000));
        folder.add("zip/small-bombs.zip", Fate.NAMED, blanks(100, 1 << 20));
        folder.add("zip/overlapping.zip", Fate.NAMED, overlapping(20_000));
    }

    /** Members of blanks. */
    private static byte[] blanks(int members, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 20];
        Arrays.fill(part, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry(i + ".html"));
                for (int written = 0; written < bytes; written += part.length) {
                    zip.write(part);
                }
            }
        }
        return out.toByteArray();
    }

    /** More members than an archive may have, none of them an input. */
    private static byte[] crowd(int members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry(i + ".png"));
            }
        }
        return out.toByteArray();
    }

    /** One megabyte of blanks that every entry of a long directory points to. */
    private static byte[] overlapping(int entries) throws IOException {
        byte[] one = blanks(1, 1 << 20);
        int directory = find(one, CENTRAL);
        int end = find(one, 0x06054b50);
        byte[] entry = Arrays.copyOfRange(one, directory, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, directory);
        for (int i = 0; i < entries; i++) {
            byte[] named = new byte[entry.length + 5];
            System.arraycopy(entry, 0, named, 0, 46);
            named[28] = (byte) (named[28] + 5);
            byte[] name = String.format(java.util.Locale.ROOT, "%05d0.html", i).getBytes(ISO_8859_1);
            System.arraycopy(name, 0, named, 46, name.length);
            out.write(named);
        }
        ByteBuffer tail =
                ByteBuffer.wrap(Arrays.copyOfRange(one, end, one.length)).order(ByteOrder.LITTLE_ENDIAN);
        tail.putShort(8, (short) entries).putShort(10, (short) entries);
        tail.putInt(12, entries * (entry.length + 5)).putInt(16, directory);
        out.write(tail.array());
        return out.toByteArray();
    }

    private static int find(byte[] zip, int mark) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getInt(at) != mark) {
            at++;
        }
        return at;
    }

    /** Directories that say what is not so. */
    private void lies(byte[] two) throws IOException {
        ByteBuffer smaller = ByteBuffer.wrap(two.clone()).order(ByteOrder.LITTLE_ENDIAN);
        smaller.putInt(find(two, CENTRAL) + 24, 10);
        folder.add("zip/smaller.zip", Fate.NAMED, smaller.array());
        ByteBuffer larger = ByteBuffer.wrap(two.clone()).order(ByteOrder.LITTLE_ENDIAN);
        larger.putInt(find(two, CENTRAL) + 24, 1 << 30);
        folder.add("zip/larger.zip", Fate.NAMED, larger.array());
        ByteBuffer locked = ByteBuffer.wrap(two.clone()).order(ByteOrder.LITTLE_ENDIAN);
        locked.putShort(find(two, CENTRAL) + 8, (short) 1);
        folder.add("zip/locked.zip", Fate.NAMED, locked.array());
    }

    private void webArchives() throws IOException {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HostilePages.report("档");
        folder.add("warc/lying.warc", Fate.NAMED, record("9223372036854775807", block));
        folder.add("warc/short.warc", Fate.NAMED, record("10", block));
        folder.add("warc/negative.warc", Fate.NAMED, record("-1", block));
        folder.add("warc/headers.warc", Fate.NAMED, "WARC/1.0\r\n" + "X: y\r\n".repeat(1_000_000));
        folder.add("warc/line.warc", Fate.NAMED, "WARC/1.0\r\nX: " + "y".repeat(10_000_000));
        folder.add("warc/bomb.warc.gz", Fate.NAMED, gzip("WARC/1.0\r\n", 300 << 20));
        byte[] whole = gzip(record(Integer.toString(block.getBytes(UTF_8).length), block), 0);
        folder.add("warc/cut.warc.gz", Fate.NAMED, Arrays.copyOf(whole, whole.length / 2));
        CRC32 checksum = new CRC32();
        checksum.update(whole);
        byte[] flipped = whole.clone();
        flipped[(int) (checksum.getValue() % 100) + 100] ^= 0x10;
        folder.add("warc/flipped.warc.gz", Fate.NAMED, flipped);
    }

    private static String record(String length, String block) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Target-URI: http://www.example.org/a.html\r\nContent-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static byte[] gzip(String head, int blanks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 20];
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(head.getBytes(UTF_8));
            for (int written = 0; written < blanks; written += part.length) {
                gzip.write(part);
            }
        }
        return out.toByteArray();
    }
}
