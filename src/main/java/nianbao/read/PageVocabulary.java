package nianbao.read;

/**
 * What a reader must know of the rule data to tell a report from the page around it. Filled from the codebook by the
 * pipeline; lines are given without leading and trailing blanks. Immutable, shared by threads.
 */
public interface PageVocabulary {

    /** True if the line opens with a numbered or known heading of an annual report (一、概述; 三、依申请公开情况). */
    boolean isReportHeading(String line);

    /** True if the line reads as a report's title (…政府信息公开工作年度报告). */
    boolean isReportTitle(String line);

    /** How many metadata labels (索引号, 发文日期 …) stand in the line. */
    int catalogueLabels(String line);

    /** True if the whole cell is the label of a row or column of an official statistics table (自然人; （一）予以公开). */
    boolean isTableLabel(String cell);

    /** True if the whole line is page furniture: 打印, 关闭, 字号:大中小, 分享到, 浏览次数:123. */
    boolean isFurniture(String line);
}
