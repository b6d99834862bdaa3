package nianbao;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What happens to tables on their way onto the web, done to a page on purpose. */
final class TableDistortions {
    private static final Pattern COUNT = Pattern.compile("\\d+");
    private static final Pattern SEVERAL_DIGITS = Pattern.compile("[1-9]\\d+");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d)[.．、](?=\\p{IsHan})");

    private TableDistortions() {}

    /** Changes a page; false where it has nothing of the kind. */
    interface Distortion {
        boolean apply(Document page, Random random);
    }

    /** Those after which every value must still be read. */
    static Map<String, Distortion> harmless() {
        Map<String, Distortion> all = new LinkedHashMap<>();
        all.put("full-width digits", texts(COUNT, text -> replace(text, '0', '０')));
        all.put(
                "full-width letters and brackets",
                labels(text -> text.replace('（', '(').replace('）', ')')));
        all.put("unit behind the number", counts(text -> text + "件"));
        all.put("blanks around the number", counts(text -> "　" + text + "\u00a0"));
        all.put("note behind the number", counts(text -> text + "（含上年1件）"));
        all.put("blanks in labels", labels(text -> String.join(" ", text.split(""))));
        all.put("line breaks in labels", TableDistortions::breakLabels);
        all.put("number of labels as 1、", labels(text -> NUMBERED.matcher(text).replaceFirst("$1、")));
        all.put("number of labels as （1）", labels(text -> NUMBERED.matcher(text).replaceFirst("（$1）")));
        all.put("labels without number", labels(text -> NUMBERED.matcher(text).replaceFirst("")));
        all.put("straight quotes", labels(text -> text.replace('“', '"').replace('”', '"')));
        all.put(
                "header cells everywhere",
                always(page -> page.select("td td, table td").tagName("th")));
        all.put("nested in a layout table", TableDistortions::nest);
        all.put("empty and broken span attributes", TableDistortions::breakSpans);
        all.put(
                "spacer rows",
                always(page -> rowsThatMayBeParted(page).forEach(row -> row.after("<tr><td>&nbsp;</td></tr>"))));
        all.put("spacer column", always(page -> innerRows(page).forEach(row -> row.appendElement("td"))));
        all.put("hidden rows of a template", TableDistortions::hideCopies);
        all.put("page marks between rows", TableDistortions::markPages);
        all.put("split in two, header repeated", (page, random) -> split(page, true));
        all.put("split in two without a header", (page, random) -> split(page, false));
        all.put("note row about reviews", TableDistortions::addNote);
        all.put("subtotal of organisations", TableDistortions::addSubtotal);
        all.put("total first", (page, random) -> permute(page, List.of(6, 0, 1, 2, 3, 4, 5)));
        all.put("applicants in another order", TableDistortions::shuffleApplicants);
        return all;
    }

    /** Those after which a value may be missing, and may be wrong only with a finding. */
    static Map<String, Distortion> harmful() {
        Map<String, Distortion> all = new LinkedHashMap<>();
        all.put("number left out", cell(COUNT, cell -> cell.text("")));
        all.put("slash for a number", cell(COUNT, cell -> cell.text("/")));
        all.put("dash for a number", cell(COUNT, cell -> cell.text("—")));
        all.put("无 for a number", cell(COUNT, cell -> cell.text("无")));
        all.put("number over two cells", cell(SEVERAL_DIGITS, TableDistortions::splitIntoNewCell));
        all.put("number over two cells, next one lost", cell(SEVERAL_DIGITS, TableDistortions::splitIntoNext));
        all.put(
                "blank inside a number",
                cell(
                        SEVERAL_DIGITS,
                        cell -> cell.text(
                                cell.text().charAt(0) + " " + cell.text().substring(1))));
        all.put("cell lost", cell(COUNT, Element::remove));
        all.put("cell doubled", cell(COUNT, cell -> cell.after(cell.clone())));
        all.put("row shifted to the right", cell(COUNT, TableDistortions::shift));
        all.put("row lost", cell(COUNT, cell -> row(cell).remove()));
        all.put("row doubled", cell(COUNT, cell -> row(cell).after(row(cell).clone())));
        all.put("label lost", cell(COUNT, cell -> firstCell(cell).text("")));
        all.put("two cells merged", cell(COUNT, TableDistortions::mergeWithNext));
        all.put("cell over two rows", cell(COUNT, cell -> cell.attr("rowspan", "2")));
        all.put("header span too wide", TableDistortions::widenHeader);
        all.put("header lost", TableDistortions::loseHeader);
        all.put("end tags lost and a cell open", cell(COUNT, cell -> cell.appendChild(new Element("td").text("7"))));
        all.put(
                "OCR letter for a digit",
                cell(
                        SEVERAL_DIGITS,
                        cell -> cell.text(cell.text().replace('0', 'O').replace('1', 'l'))));
        return all;
    }

    private static String replace(String digits, char zero, char fullWidthZero) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - zero + fullWidthZero)));
        return wide.toString();
    }

    /** The cells of tables that hold no other table. */
    private static List<Element> cells(Document page) {
        return page.select("table:not(:has(table)) td, table:not(:has(table)) th").stream()
                .filter(cell -> cell.closest("table") != null)
                .toList();
    }

    private static List<Element> innerRows(Document page) {
        return List.copyOf(page.select("table:not(:has(table)) tr"));
    }

    private static Element row(Element cell) {
        Element row = cell.closest("tr");
        return row == null ? cell : row;
    }

    private static Element firstCell(Element cell) {
        Element first = row(cell).firstElementChild();
        return first == null ? cell : first;
    }

    private static Distortion always(Consumer<Document> change) {
        return (page, random) -> {
            change.accept(page);
            return true;
        };
    }

    private static Distortion texts(Pattern pattern, UnaryOperator<String> change) {
        return always(page -> cells(page).stream()
                .filter(cell -> pattern.matcher(cell.text()).matches() && isFigure(cell))
                .forEach(cell -> cell.text(change.apply(cell.text()))));
    }

    /** Not the serial in front of a label. */
    private static boolean isFigure(Element cell) {
        return cell.previousElementSibling() != null || row(cell).childrenSize() > 10;
    }

    private static Distortion counts(UnaryOperator<String> change) {
        return (page, random) -> {
            List<Element> counts = cells(page).stream()
                    .filter(cell ->
                            COUNT.matcher(cell.text()).matches() && row(cell).childrenSize() > 6)
                    .toList();
            counts.forEach(cell -> cell.text(change.apply(cell.text())));
            return !counts.isEmpty();
        };
    }

    private static Distortion labels(UnaryOperator<String> change) {
        return always(page -> cells(page).stream()
                .filter(cell -> !cell.text().isEmpty()
                        && !cell.text().matches("[\\d.,]+[万元件条次个项篇人]*")
                        && Character.isIdeographic(
                                cell.text().codePointAt(cell.text().length() - 1)))
                .forEach(cell -> cell.text(change.apply(cell.text()))));
    }

    /** One cell with such a text, chosen by chance. */
    private static Distortion cell(Pattern pattern, Consumer<Element> change) {
        return (page, random) -> {
            List<Element> fitting = new ArrayList<>(cells(page).stream()
                    .filter(cell -> pattern.matcher(cell.text()).matches() && isFigure(cell))
                    .toList());
            if (fitting.isEmpty()) {
                return false;
            }
            change.accept(fitting.get(random.nextInt(fitting.size())));
            return true;
        };
    }

    private static boolean breakLabels(Document page, Random random) {
        cells(page).stream()
                .filter(cell -> cell.text().length() > 6
                        && Character.isIdeographic(cell.text().codePointAt(5)))
                .forEach(cell -> {
                    String text = cell.text();
                    cell.html(text.substring(0, 4) + "<br>\n" + text.substring(4));
                });
        return true;
    }

    private static boolean nest(Document page, Random random) {
        page.select("table:not(:has(table))").forEach(table -> table.wrap("<table><tr><td></td></tr></table>"));
        return true;
    }

    private static boolean breakSpans(Document page, Random random) {
        for (Element cell : cells(page)) {
            if (!cell.hasAttr("colspan")) {
                cell.attr("colspan", "");
            } else {
                cell.attr("colspan", cell.attr("colspan") + ";");
            }
        }
        return true;
    }

    private static boolean hideCopies(Document page, Random random) {
        for (Element row : innerRows(page)) {
            Element copy = row.clone().attr("style", "display: none");
            copy.select("td")
                    .forEach(cell -> cell.text(COUNT.matcher(cell.text()).matches() ? "99" : cell.text()));
            row.after(copy);
        }
        return innerRows(page).stream().noneMatch(row -> row.select("[rowspan]").size() > 0);
    }

    private static boolean markPages(Document page, Random random) {
        List<Element> rows = rowsThatMayBeParted(page);
        for (int i = 5; i < rows.size(); i += 6) {
            rows.get(i).after("<tr><td colspan=3>— " + i + " —</td></tr>");
        }
        return rows.size() > 5;
    }

    /** Rows behind which no cell reaches down. */
    private static List<Element> rowsThatMayBeParted(Document page) {
        List<Element> rows = new ArrayList<>();
        for (Element table : page.select("table:not(:has(table))")) {
            int open = 0;
            for (Element row : table.select("tr")) {
                open = Math.max(0, open - 1);
                for (Element cell : row.children()) {
                    String span = cell.attr("rowspan");
                    open = Math.max(open, span.matches("\\d+") ? Integer.parseInt(span) - 1 : 0);
                }
                if (open == 0 && row.nextElementSibling() != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static boolean split(Document page, boolean repeatHeader) {
        Element table = page.select("table:not(:has(table)):contains(自然人)").first();
        if (table == null) {
            return false;
        }
        List<Element> rows = List.copyOf(table.select("tr"));
        Element second = new Element("table");
        for (Element row : rows) {
            boolean isHeader = row.text().contains("自然人")
                    || row.text().contains("商业企业")
                    || row.text().contains("申请人情况");
            if (isHeader && repeatHeader) {
                second.appendChild(row.clone());
            } else if (row.text().contains("四、") || row.text().startsWith("四")) {
                second.appendChild(row);
            }
        }
        table.after(second);
        return second.text().contains("结转下年");
    }

    private static boolean addNote(Document page, Random random) {
        Element table = page.select("table:not(:has(table)):contains(自然人)").first();
        if (table == null) {
            return false;
        }
        Element last = table.select("tr").last();
        if (last == null) {
            return false;
        }
        last.after("<tr><td colspan=10>注：本表不含行政复议、行政诉讼案件，其中行政诉讼另见表四，共计2类。</td></tr>");
        return true;
    }

    private static List<Element> applicantRows(Document page) {
        Element table = page.select("table:not(:has(table)):contains(自然人)").first();
        boolean isAlone =
                table != null && !table.text().contains("结果维持") && table.text().contains("结转下年");
        return table == null || !isAlone ? List.of() : List.copyOf(table.select("tr"));
    }

    private static boolean isFigureRow(Element row) {
        return row.childrenSize() >= 8 && !row.text().contains("自然人");
    }

    private static boolean addSubtotal(Document page, Random random) {
        boolean done = false;
        for (Element row : applicantRows(page)) {
            if (row.text().contains("商业企业")) {
                Element other = row.children().last();
                if (other == null || !other.text().equals("其他")) {
                    return false;
                }
                other.after(new Element("td").text("法人小计"));
                done = true;
            } else if (isFigureRow(row)) {
                Element total = row.children().last();
                if (total != null) {
                    total.before(new Element("td").text("5"));
                }
            } else if (row.text().contains("法人或其他组织")) {
                row.children()
                        .select("td:contains(法人或其他组织), th:contains(法人或其他组织)")
                        .attr("colspan", "6");
            }
        }
        return done;
    }

    private static boolean shuffleApplicants(Document page, Random random) {
        List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(order, random);
        order.add(0, 0);
        order.add(6);
        return permute(page, order);
    }

    /** Puts the seven columns of figures, and their wordings as one row of header, into another order. */
    private static boolean permute(Document page, List<Integer> order) {
        List<Element> rows = applicantRows(page);
        if (rows.stream().noneMatch(row -> row.text().contains("商业企业"))
                || rows.stream().anyMatch(row -> row.text().contains("小计"))) {
            return false;
        }
        List<String> names = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        Element header = new Element("tr").appendChild(new Element("td").attr("colspan", "3"));
        order.forEach(place -> header.appendChild(new Element("td").text(names.get(place))));
        boolean placed = false;
        for (Element row : rows) {
            boolean isHeader = row.text().contains("商业企业")
                    || row.text().contains("自然人")
                    || row.text().contains("申请人情况");
            if (isHeader && !placed) {
                row.before(header);
                placed = true;
            }
            if (isHeader) {
                row.remove();
            } else if (isFigureRow(row)) {
                List<Element> figures = List.copyOf(row.children().subList(row.childrenSize() - 7, row.childrenSize()));
                figures.forEach(Element::remove);
                order.forEach(place -> row.appendChild(figures.get(place)));
            }
        }
        page.select("table:not(:has(table)) tr").stream()
                .filter(row -> row.childrenSize() == 0
                        || (row.text().isEmpty() && row.select("td").isEmpty()))
                .forEach(Element::remove);
        return placed;
    }

    private static void splitIntoNewCell(Element cell) {
        String text = cell.text();
        cell.text(text.substring(0, 1));
        cell.after(new Element("td").text(text.substring(1)));
    }

    /** In a row of a few figures that nothing adds up, nothing shows it but the other years. */
    private static void splitIntoNext(Element cell) {
        Element next = cell.nextElementSibling();
        if (next == null || row(cell).childrenSize() < 7) {
            splitIntoNewCell(cell);
            return;
        }
        String text = cell.text();
        cell.text(text.substring(0, 1));
        next.text(text.substring(1));
    }

    /** Rows of a few figures that nothing adds up show nothing of it, and neither do zeros. */
    private static void shift(Element cell) {
        Element last = row(cell).children().last();
        if (row(cell).childrenSize() < 7 || cell.text().equals("0")) {
            return;
        }
        cell.before(new Element("td"));
        if (last != null) {
            last.remove();
        }
    }

    private static void mergeWithNext(Element cell) {
        Element next = cell.nextElementSibling();
        if (next != null) {
            cell.text(cell.text() + next.text());
            next.remove();
            cell.attr("colspan", "2");
        }
    }

    private static boolean widenHeader(Document page, Random random) {
        List<Element> header = page.select("table:not(:has(table)) tr").stream()
                .filter(row -> row.text().contains("商业企业")
                        || row.text().contains("统计数")
                        || row.text().contains("件数"))
                .flatMap(row -> row.children().stream())
                .toList();
        if (header.isEmpty()) {
            return false;
        }
        header.get(random.nextInt(header.size())).attr("colspan", "2");
        return true;
    }

    private static boolean loseHeader(Document page, Random random) {
        List<Element> header = page.select("table:not(:has(table)) tr").stream()
                .filter(row -> row.text().contains("商业企业") || row.text().contains("自然人"))
                .toList();
        header.forEach(Element::remove);
        return !header.isEmpty();
    }
}
