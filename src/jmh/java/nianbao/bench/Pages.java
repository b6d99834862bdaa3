package nianbao.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes report pages as web sites serve them: about 50 KB of HTML around about 6,000 characters of report, sentences
 * from the corpus, agencies and figures varied. Each type of section takes the share of the text that it has in the
 * corpus. The corpus was written to be full of figures; a page holds no more counts to the character than it is told
 * to, and sentences without a count fill the rest. The same number gives the same page, different numbers different
 * bytes.
 */
final class Pages {
    private static final int PAGE_BYTES = 50_000;
    private static final int TEXT_CHARACTERS = 6_000;
    private static final int NAVIGATION_LINKS = 60;
    private static final int FIRST_YEAR = 2008;
    private static final int YEARS = 15;
    private static final int HIGHEST_DIGIT = 9;

    /** Counts to 1,000 characters in 245 openings of published reports (939 in 158,948 characters). */
    static final int PUBLISHED = 6;

    private static final int THOUSAND = 1000;
    /** A report's sentences stand in paragraphs of about this many characters. */
    private static final int PARAGRAPH_CHARACTERS = 150;

    /** A count, which may be any; years, dates and document numbers stay as they are. */
    private static final Pattern COUNT = Pattern.compile("(?<!\\d)[1-9]\\d*(?=(?:\\.\\d+)?[余多]?[条件万次篇个份场期起])");

    private static final String PREAMBLE = "preamble";

    private static final List<List<String>> SECTIONS = List.of(
            List.of(PREAMBLE, ""),
            List.of("overview", "概述"),
            List.of("proactive", "主动公开政府信息情况"),
            List.of("on_request", "依申请公开政府信息办理情况"),
            List.of("fees", "政府信息公开收费及减免情况"),
            List.of("review_litigation", "因政府信息公开申请行政复议、提起行政诉讼情况"),
            List.of("organisation", "机构建设和保密审查情况"),
            List.of("problems", "存在的主要问题和改进措施"));
    private static final String NUMERALS = "一二三四五六七八九";

    private final Passages passages;
    private final int density;
    private final int allCharacters;

    /** @param density counts to 1,000 characters, at most */
    Pages(Passages passages, int density) {
        this.passages = passages;
        this.density = density;
        this.allCharacters = SECTIONS.stream()
                .mapToInt(section -> characters(section.get(0)))
                .sum();
    }

    /** A page's bytes, UTF-8. */
    byte[] page(int number) {
        Random random = new Random(number);
        String agency =
                passages.agencies().get(random.nextInt(passages.agencies().size()));
        int year = FIRST_YEAR + random.nextInt(YEARS);
        String title = agency + year + "年政府信息公开工作年度报告";
        String body = body(random, agency, year, title);
        String around = head(title, year, number) + navigation(agency) + body + "</body></html>";
        int missing = PAGE_BYTES - around.getBytes(StandardCharsets.UTF_8).length;
        return around.replace("<!-- code -->", code(random, Math.max(missing, 0)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String title, int year, int number) {
        return """
                <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>%s_政府信息公开</title>
                <meta name="ArticleTitle" content="%s"><meta name="PubDate" content="%d-03-28 10:15">
                <meta name="Url" content="/xxgk/art/%d/art_%d.html"><!-- code --></head><body>
                """.formatted(title, title, year + 1, year + 1, number);
    }

    private static String navigation(String agency) {
        StringBuilder out =
                new StringBuilder("<div class=\"top\"><a href=\"/\">首页</a> &gt; <a href=\"/xxgk/\">政府信息公开</a></div>");
        out.append("<div class=\"nav\"><h3>").append(agency).append("</h3><ul>");
        for (int i = 0; i < NAVIGATION_LINKS; i++) {
            out.append("<li class=\"item\"><a target=\"_blank\" href=\"/xxgk/col/col")
                    .append(i)
                    .append("/index.html\"><span>栏目")
                    .append(i)
                    .append("</span></a></li>\n");
        }
        return out.append("</ul></div>").toString();
    }

    private String body(Random random, String agency, int year, String title) {
        StringBuilder out =
                new StringBuilder("<div class=\"main\"><h1>").append(title).append("</h1>");
        out.append("<div class=\"info\"><span>发布日期：").append(year + 1).append("-03-28</span><span>来源：");
        out.append(agency).append("</span><span>浏览次数：<i id=\"hits\"></i></span></div><div class=\"article\">");
        for (int i = 0; i < SECTIONS.size(); i++) {
            String type = SECTIONS.get(i).get(0);
            if (!type.equals(PREAMBLE)) {
                paragraph(out, NUMERALS.charAt(i - 1) + "、" + SECTIONS.get(i).get(1));
            }
            passages(out, random, type);
        }
        paragraph(out, agency);
        paragraph(out, (year + 1) + "年3月28日");
        return out.append("</div></div><div class=\"footer\">主办单位：")
                .append(agency)
                .append("</div>")
                .toString();
    }

    private void passages(StringBuilder out, Random random, String type) {
        List<String> known = known(type);
        long wanted = (long) TEXT_CHARACTERS * characters(type) / allCharacters;
        int characters = 0;
        long counts = 0;
        while (characters < wanted) {
            String text = known.get(random.nextInt(known.size()));
            if ((counts + counts(text)) * THOUSAND > (long) density * (characters + text.length())) {
                text = plain(random);
            }
            if (characters > 0 && characters + text.length() / 2 > wanted) {
                break;
            }
            paragraph(out, varied(text, random));
            characters += text.length();
            counts += counts(text);
        }
    }

    /** A paragraph of sentences that count nothing. */
    private String plain(Random random) {
        StringBuilder out = new StringBuilder();
        while (out.length() < PARAGRAPH_CHARACTERS) {
            out.append(passages.plain().get(random.nextInt(passages.plain().size())));
        }
        return out.toString();
    }

    private static long counts(String text) {
        return COUNT.matcher(text).results().count();
    }

    private int characters(String type) {
        return known(type).stream().mapToInt(String::length).sum();
    }

    /** Paragraphs of a type; none that name another report, whose page this would then not be. */
    private List<String> known(String type) {
        return passages.of(type).stream()
                .filter(text -> !type.equals(PREAMBLE) || !text.contains("报告"))
                .toList();
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append("<p style=\"text-indent: 2em; line-height: 28pt\"><span style=\"font-family: 仿宋; font-size: 16pt\">")
                .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</span></p>\n");
    }

    private static String varied(String text, Random random) {
        return COUNT.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(count(found.group().length(), random)));
    }

    private static String count(int digits, Random random) {
        StringBuilder out = new StringBuilder().append(1 + random.nextInt(HIGHEST_DIGIT));
        while (out.length() < digits) {
            out.append(random.nextInt(HIGHEST_DIGIT + 1));
        }
        return out.toString();
    }

    /** Styles and scripts of this many bytes. */
    private static String code(Random random, int bytes) {
        StringBuilder out = new StringBuilder("<style>\n");
        while (out.length() < bytes / 2) {
            out.append(".c")
                    .append(random.nextInt(10_000))
                    .append(" { margin: 0 auto; padding: 4px 0 2px; color: #333 }\n");
        }
        out.append("</style><script>\n");
        while (out.length() < bytes) {
            out.append("document.getElementById('m")
                    .append(random.nextInt(10_000))
                    .append("').innerHTML += '<i></i>';\n");
        }
        return out.append("</script>").toString();
    }
}
