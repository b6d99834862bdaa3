package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;

/** The short lines around a table, which may name another year or a unit of its own. */
final class Captions {
    /** Characters of a line that is a caption and no sentence. */
    private static final int LONGEST = 40;

    /** Lines over a table that may belong to it: its title, who filled it in, and the unit. */
    private static final int MOST_LINES = 3;

    private static final Pattern NOTE = Pattern.compile("\\s*(?:注|备注|说明|附注)[^\\n]*+");

    private static final Pattern MULTIPLE_UNIT = Pattern.compile("单位[:：]?\\s*[十百千万亿][件条次人项]");

    /** 附：上年同期数据. 结转上年 and the like stand inside a line. */
    private static final Pattern YEAR_BEFORE = Pattern.compile("^(?:附[件表]?\\d?[:：])?(?:上一?年度?|去年)");

    private static final Pattern SENTENCE = Pattern.compile("[。；;]");
    private static final Pattern BODY_BELOW = Pattern.compile("(?:下属|所属|直属|二级)单位|样表|示例");

    /** The last two characters of a bureau's name: 教育局 of 某县教育局2023年收到和处理. */
    private static final Pattern BUREAU = Pattern.compile("([\\u4e00-\\u9fff&&[^我本全各该市县区]]{2}局)(?:\\d|政府信息|收到|行政|主动)");

    private Captions() {}

    /**
     * The short lines over a table, the farthest first, then the note under it.
     *
     * @param at the table's place among the blocks
     */
    static List<Span> linesAround(Document document, int at) {
        List<Block> blocks = document.blocks();
        List<Span> lines = new ArrayList<>();
        int first = at;
        while (first > 0 && at - first < MOST_LINES && isShortLine(blocks.get(first - 1))) {
            first--;
        }
        blocks.subList(first, at).forEach(line -> lines.add(line.span()));
        if (at + 1 < blocks.size() && isShortLine(blocks.get(at + 1))) {
            Span below = blocks.get(at + 1).span();
            if (NOTE.matcher(below.of(document.text())).matches()) {
                lines.add(below);
            }
        }
        return lines;
    }

    private static boolean isShortLine(Block block) {
        return block instanceof Paragraph line && line.span().length() <= LONGEST;
    }

    /**
     * The line over the table by which its figures are of another year or body than the report's: the nearest that
     * tells. One that names the report's own year ends the search, as does a sentence.
     */
    static Optional<Span> doubtful(TableContext context, int at) {
        List<Block> blocks = context.document().blocks();
        for (int i = at - 1; i >= 0 && at - i <= MOST_LINES && isShortLine(blocks.get(i)); i--) {
            String line = blocks.get(i).span().of(context.document().text());
            boolean isSentence = i < at - 1 && SENTENCE.matcher(line).find();
            boolean isOther = namesOtherYear(line, context.reportYear()) || namesOtherBody(line, context.agency());
            if (isOther && !isSentence) {
                return Optional.of(blocks.get(i).span());
            }
            if (isSentence || isOfReport(line, context.reportYear())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOfReport(String caption, OptionalInt reportYear) {
        return reportYear.isPresent() && caption.contains(reportYear.getAsInt() + "年");
    }

    /** True if the caption speaks of another year; a full date is one of publication. */
    static boolean namesOtherYear(String caption, OptionalInt reportYear) {
        String line = caption.replace(" ", "");
        return reportYear.isPresent()
                && !line.contains("月")
                && (Years.namesOther(line, reportYear.getAsInt())
                        || YEAR_BEFORE.matcher(line).find());
    }

    /** True if the caption names a body below the agency, a bureau that is not the agency, or a specimen. */
    static boolean namesOtherBody(String caption, String agency) {
        if (BODY_BELOW.matcher(caption).find()) {
            return true;
        }
        Matcher bureau = BUREAU.matcher(caption);
        return !agency.isEmpty() && bureau.find() && !abbreviates(bureau.group(1), agency);
    }

    /** 监管局 for 市场监督管理局: its characters in their order. */
    private static boolean abbreviates(String name, String agency) {
        int at = -1;
        for (int i = 0; i < name.length(); i++) {
            at = agency.indexOf(name.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** True if the caption says that figures are in thousands or the like. */
    static boolean multipliesUnit(String caption) {
        return MULTIPLE_UNIT.matcher(caption).find();
    }
}
