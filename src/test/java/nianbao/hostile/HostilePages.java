package nianbao.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hostile web pages, texts and saved pages. */
final class HostilePages {
    private static final int DEEP = 100_000;
    private static final int CELLS = 5_000_000;
    private static final int BAIT = 100_000;

    /** Long enough for what grows with the square of it to show; {@link PatternCostTest} counts steps. */
    private static final int SHORT_BAIT = 30_000;

    private static final int RUN = 50 << 20;

    private final HostileFolder folder;

    HostilePages(HostileFolder folder) {
        this.folder = folder;
    }

    /** The text of a report with something in its title, its header, its body and a table. */
    static String report(String name, String header, String body, String cells) {
        return "<html><head><title>" + name + "</title></head><body><h1>" + title(name) + "</h1><p>" + header
                + "</p><p>一、概述</p><p>本年度工作平稳有序。" + body + "</p><p>二、主动公开政府信息情况</p>"
                + "<p>2016年主动公开政府信息21条。</p><p>三、依申请公开政府信息情况</p><p>收到申请3件。</p><table>" + cells
                + "</table><p>四、行政复议和行政诉讼情况</p><p>未发生行政复议和行政诉讼。</p></body></html>";
    }

    static String report(String name) {
        return report(name, "", "", "");
    }

    private static String title(String name) {
        return "青山县" + name + "局2016年政府信息公开工作年度报告";
    }

    /** Adds them all; whatever names another machine names this server. */
    void addAll(String server) throws IOException {
        nesting();
        tables();
        longRuns();
        baits();
        characters();
        strangers(server);
        savedPages();
    }

    private void nesting() throws IOException {
        for (String tag :
                List.of("<div>", "<b>", "<table><tr><td>", "<p><font>", "<ul><li>", "<span>", "<b><p>", "<a><p>")) {
            String name = "deep-" + tag.replaceAll("[<>]+", "-").replaceAll("-$", "") + ".html";
            folder.add("page/" + name, Fate.READ, report("深", "", tag.repeat(DEEP), ""));
        }
        folder.add("page/attributes.html", Fate.READ, report("属", "", "<p " + attributes() + ">x</p>", ""));
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < DEEP; i++) {
            attributes.append('a').append(i).append("='1' ");
        }
        return attributes.toString();
    }

    private void tables() throws IOException {
        folder.add("page/cells.html", Fate.REFUSED, report("格", "", "", "<tr>" + "<td>".repeat(CELLS)));
        String spans = "<tr><td colspan=1000 rowspan=65534>甲</td><td>1</td></tr>".repeat(1000);
        folder.add("page/spans.html", Fate.DOUBTED, report("跨", "", "", spans));
        String wide = "<tr>" + "<td>1</td>".repeat(200_000) + "</tr>";
        folder.add("page/one-row.html", Fate.NAMED, report("行", "", "", wide));
        String tall = "<tr><td>1</td></tr>".repeat(200_000);
        folder.add("page/one-column.html", Fate.NAMED, report("列", "", "", tall));
        String tables = "<table><tr><td>收到申请</td><td>1</td></tr></table>".repeat(20_000);
        folder.add("page/many-tables.html", Fate.NAMED, report("表", "", tables, ""));
    }

    private void longRuns() throws IOException {
        folder.add("run/fifty.html", Fate.REFUSED, report("长", "", "公".repeat(RUN / 3), ""));
        folder.add("run/fifty.txt", Fate.REFUSED, "公".repeat(RUN / 3));
        folder.add("run/thirty.html", Fate.REFUSED, report("长", "", "公".repeat(10 << 20), ""));
        folder.add("run/thirty.txt", Fate.REFUSED, "公".repeat(10 << 20));
        folder.add("run/four.txt", Fate.NAMED, title("长") + "\n一、概述\n" + "收到申请3件。".repeat(4_800_000 / 7));
        folder.add("run/four.html", Fate.NAMED, report("长", "", "公".repeat(4_800_000), ""));
        folder.add("run/lines.txt", Fate.NAMED, title("长") + "\n" + "一、概述\n".repeat(900_000));
        folder.add("run/counts.html", Fate.NAMED, report("长", "", "<p>共收到申请3件。</p>".repeat(200_000), ""));
    }

    private void baits() throws IOException {
        for (var bait : Baits.all().entrySet()) {
            String text = Baits.of(bait.getValue(), SHORT_BAIT);
            folder.add("bait/" + bait.getKey() + "-body.html", Fate.NAMED, report("饵", "", text + "收到申请5件", ""));
            folder.add("bait/" + bait.getKey() + "-header.html", Fate.NAMED, report("饵", text + "电话：", "", ""));
            folder.add("bait/" + bait.getKey() + "-title.html", Fate.NAMED, report(text, "", "", ""));
            String cells = "<tr><td>收到申请</td><td>" + text + "</td></tr><tr><td>" + text + "</td><td>3</td></tr>";
            folder.add("bait/" + bait.getKey() + "-cell.html", Fate.NAMED, report("饵", "", "", cells));
            folder.add("bait/" + bait.getKey() + ".txt", Fate.NAMED, title("饵") + "\n一、概述\n" + text);
        }
    }

    private void characters() throws IOException {
        folder.add("text/nul.html", Fate.READ, report("零", "", "\0".repeat(1000), ""));
        folder.add("text/nul-only.txt", Fate.NAMED, new byte[100_000]);
        folder.add("text/nul-between.txt", Fate.NAMED, (title("零") + "\n收到申请3件").replace("", "\0"));
        folder.add(
                "text/references.html", Fate.READ, report("代", "", "&#xD800;&#xDC00;&#0;&#x110000;".repeat(1000), ""));
        ByteArrayOutputStream lone = new ByteArrayOutputStream();
        lone.write(report("孤").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1000; i++) {
            lone.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'x'});
        }
        folder.add("text/lone-utf8.html", Fate.NAMED, lone.toByteArray());
        String broken = "\uFEFF" + title("孤") + "\n收到申请3件\uD800。\uDC00\n";
        byte[] units = new byte[broken.length() * 2];
        for (int i = 0; i < broken.length(); i++) {
            units[2 * i] = (byte) broken.charAt(i);
            units[2 * i + 1] = (byte) (broken.charAt(i) >> 8);
        }
        folder.add("text/lone-utf16.txt", Fate.NAMED, units);
        folder.add("text/overrides.txt", Fate.NAMED, title("反") + "\n" + "\u202E3件\u202C".repeat(50_000));
        folder.add("text/combining.txt", Fate.NAMED, title("叠") + "\n" + "e" + "\u0301".repeat(BAIT));
        folder.add(
                "text/controls.html",
                Fate.NAMED,
                report("控", "", "\u0001\u0008\u000B\u001B[31m\u007F".repeat(20_000), ""));
        folder.add("text/entities.html", Fate.READ, report("实", "", "&".repeat(BAIT), ""));
        folder.add("text/comment.html", Fate.NAMED, "<!--".repeat(BAIT) + report("注"));
        folder.add("text/script.html", Fate.NAMED, "<script>" + "<!--<script>".repeat(50_000) + report("码"));
        folder.add(
                "text/saved-from.html", Fate.NAMED, "<!-- saved from url=(1)http://" + " ".repeat(BAIT) + report("存"));
    }

    /** Pages that ask for something from elsewhere. */
    private void strangers(String server) throws IOException {
        String parts =
                "<img src='SERVER/a.png'><script src='SERVER/a.js'></script><iframe src='SERVER/b.html'></iframe>"
                        + "<link rel=stylesheet href='SERVER/a.css'><object data='SERVER/c.pdf'></object>";
        String head = "<!DOCTYPE html SYSTEM 'SERVER/a.dtd' [<!ENTITY x SYSTEM 'SERVER/x'>]>"
                + "<meta http-equiv=refresh content='0;url=SERVER/d.html'><base href='SERVER/'>";
        String page = head + report("外", "", parts + "&x;<a href='e.html'>附件</a>", "");
        folder.add("net/parts.html", Fate.READ, page.replace("SERVER", server));
        String xhtml = "<?xml version='1.0'?><?xml-stylesheet href='SERVER/s.xsl'?>" + page;
        folder.add("net/parts.xhtml", Fate.READ, xhtml.replace("SERVER", server));
    }

    private void savedPages() throws IOException {
        String head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n";
        String part = "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
        folder.add("mht/endless.mht", Fate.READ, head + part + report("存"));
        folder.add("mht/parts.mht", Fate.NAMED, head + (part + "x\r\n").repeat(DEEP) + part + report("存"));
        folder.add("mht/nested.mht", Fate.NAMED, nested());
        folder.add(
                "mht/header.mht",
                Fate.NAMED,
                head + "--b\r\nContent-Type: text/html" + ";a=b".repeat(BAIT) + "\r\n\r\n" + report("存"));
        folder.add("mht/headers.mht", Fate.REFUSED, head + "--b\r\n" + "X: y\r\n".repeat(BAIT) + "\r\n" + report("存"));
        folder.add(
                "mht/base64.mht",
                Fate.NAMED,
                head
                        + part.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                        + "====!!!!".repeat(BAIT));
        folder.add(
                "mht/quoted.mht",
                Fate.NAMED,
                head
                        + part.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
                        + "=".repeat(BAIT));
        folder.add("mht/boundary.mht", Fate.REFUSED, head.replace("\"b\"", "\"\"") + "--\r\n".repeat(BAIT));
    }

    private static String nested() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return mail.append("Content-Type: text/html\r\n\r\n")
                .append(report("套"))
                .toString();
    }
}
