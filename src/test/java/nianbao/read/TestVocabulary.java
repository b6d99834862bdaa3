package nianbao.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A few obvious rules, enough to tell a report from a page; the real ones are in the codebook. */
public final class TestVocabulary implements PageVocabulary {
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]、\\S{2,40}.*");
    private static final Pattern TITLE = Pattern.compile(".{0,40}(政府)?信息公开(工作)?.{0,6}(年度报告|年报).{0,6}");
    private static final Pattern LABEL = Pattern.compile(
            "(索\\s*引\\s*号|发布机构|发文机关|发文日期|生成日期|成文日期|发布日期|发布时间|信息来源|来源|文\\s*号|名\\s*称|主题分类|组配分类|有效性)\\s*([:：\\t]|$)");
    private static final Pattern FURNITURE =
            Pattern.compile("(【?(打印|关闭|收藏|分享|返回顶部)】?|分享到.*|字号.*|浏览次数.*|访问量.*|版权所有.*|主办.*|[|\\s大中小])+");

    @Override
    public boolean isReportHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    @Override
    public boolean isReportTitle(String line) {
        return TITLE.matcher(line).matches();
    }

    @Override
    public int catalogueLabels(String line) {
        Matcher label = LABEL.matcher(line);
        int labels = 0;
        while (label.find()) {
            labels++;
        }
        return labels;
    }

    @Override
    public boolean isTableLabel(String cell) {
        return cell.equals("自然人") || cell.equals("总计") || cell.equals("规章");
    }

    @Override
    public boolean isFurniture(String line) {
        return FURNITURE.matcher(line).matches();
    }
}
