package nianbao.evaluate;

import java.util.List;

/** A page without outside parts that shows the scores and every mistake with quote and gold beside it. */
final class MistakePage {
    private static final String STYLE = """
            body{font:15px/1.5 sans-serif;margin:2em auto;max-width:80em;padding:0 1em}
            table{border-collapse:collapse;margin:1em 0 2em}
            th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}
            th{background:#f3f3f3}td.n{text-align:right;font-variant-numeric:tabular-nums}
            tr.extra td.k,tr.wrong td.k,tr.wrong_indicator td.k{color:#a00}
            """;

    private final Words words;

    MistakePage(Words words) {
        this.words = words;
    }

    String html(Evaluation evaluation) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n<title>").append(title()).append("</title>\n");
        page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        page.append(title()).append("</h1>\n");
        page.append("<p>").append(escaped(words.of("page", "note"))).append("</p>\n");
        scores(page, evaluation.scores());
        page.append("<h2>").append(escaped(words.of("page", "rules"))).append("</h2>\n");
        rules(page, evaluation.rules());
        page.append("<h2>").append(escaped(words.of("page", "mistakes"))).append("</h2>\n");
        mistakes(page, evaluation.mistakes());
        return page.append("</body>\n</html>\n").toString();
    }

    private String title() {
        return escaped(words.of("page", "title"));
    }

    private void scores(StringBuilder page, List<Score> scores) {
        header(page, List.of("group", "name", "match", "gold", "read", "right", "precision", "recall", "f1"));
        for (Score score : scores) {
            page.append("<tr>");
            cell(page, "", words.of("group", score.group()));
            cell(page, "", words.of("name", score.name()));
            cell(page, "", words.of("match", score.match()));
            cell(page, "n", Integer.toString(score.gold()));
            cell(page, "n", Integer.toString(score.read()));
            cell(page, "n", Integer.toString(score.right()));
            cell(page, "n", ScoreTable.shown(score.precision()));
            cell(page, "n", ScoreTable.shown(score.recall()));
            cell(page, "n", ScoreTable.shown(score.f1()));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void rules(StringBuilder page, List<RuleScore> rules) {
        header(page, List.of("rule", "read", "right", "precision", "confidence"));
        for (RuleScore rule : rules) {
            page.append("<tr>");
            cell(page, "", rule.rule());
            cell(page, "n", Integer.toString(rule.read()));
            cell(page, "n", Integer.toString(rule.right()));
            cell(page, "n", rule.precision().toPlainString());
            cell(page, "n", rule.confidence().toPlainString());
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void mistakes(StringBuilder page, List<Mistake> mistakes) {
        header(page, List.of("report", "group", "name", "kind", "gold_value", "read_value", "quote"));
        for (Mistake mistake : mistakes) {
            page.append("<tr class=\"").append(mistake.kind()).append("\">");
            cell(page, "", mistake.report());
            cell(page, "", words.of("group", mistake.group()));
            cell(page, "", words.of("name", mistake.name()));
            cell(page, "k", words.of("kind", mistake.kind()));
            cell(page, "", mistake.gold());
            cell(page, "", mistake.read());
            cell(page, "", mistake.quote());
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void header(StringBuilder page, List<String> columns) {
        page.append("<table>\n<tr>");
        columns.forEach(column ->
                page.append("<th>").append(escaped(words.of("column", column))).append("</th>"));
        page.append("</tr>\n");
    }

    private static void cell(StringBuilder page, String style, String text) {
        page.append(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">")
                .append(escaped(text))
                .append("</td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
