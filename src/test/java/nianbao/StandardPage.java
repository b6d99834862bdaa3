package nianbao;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of a report in the form of 2021 whose applications table is all zeros but for what a test sets. */
public final class StandardPage {
    /** Rows of the table in their order, without the labels of its groups. */
    private static final List<String> ROWS = List.of(
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "（一）予以公开",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
            "1.本机关不掌握相关政府信息",
            "2.没有现成信息需要另行制作",
            "3.补正后申请内容仍不明确",
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "3.其他",
            "（七）总计",
            "四、结转下年度继续办理");

    private static final Map<Integer, String> GROUPS =
            Map.of(4, "（三）不予公开:8", 12, "（四）无法提供:3", 15, "（五）不予处理:5", 20, "（六）其他处理:3");
    private static final int COLUMNS = 7;
    private static final int TOTAL = COLUMNS - 1;

    private final String agency;
    private final int year;
    private final String prose;
    private final Map<String, String> cells = new HashMap<>();

    /** @param prose what the section on applications says before its table */
    public StandardPage(String agency, int year, String prose) {
        this.agency = agency;
        this.year = year;
        this.prose = prose;
    }

    /** Sets natural persons and the total of the row with this label. */
    public StandardPage row(String label, int value) {
        return cell(label, 0, Integer.toString(value)).cell(label, TOTAL, Integer.toString(value));
    }

    /** Sets one cell: 0 for natural persons to 6 for the total. */
    public StandardPage cell(String label, int column, String text) {
        int row = ROWS.indexOf(ROWS.stream()
                .filter(each -> each.contains(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label)));
        cells.put(row + "/" + column, text);
        return this;
    }

    /** The page; the labels of its columns may be told in another order. */
    public String html() {
        return html("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计");
    }

    public String html(String columns) {
        List<String> names = Arrays.asList(columns.split(" ", -1));
        StringBuilder table =
                new StringBuilder("<table><tr><td colspan=3 rowspan=2>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>"
                        + "<td colspan=7>申请人情况</td></tr><tr>");
        names.forEach(name -> table.append("<td>").append(name).append("</td>"));
        table.append("</tr>");
        for (int row = 0; row < ROWS.size(); row++) {
            table.append("<tr>");
            heads(row, table);
            for (int column = 0; column < COLUMNS; column++) {
                table.append("<td>")
                        .append(cells.getOrDefault(row + "/" + column, "0"))
                        .append("</td>");
            }
            table.append("</tr>");
        }
        table.append("</table>");
        return page(table.toString());
    }

    private static void heads(int row, StringBuilder table) {
        boolean isResult = row >= 2 && row < ROWS.size() - 1;
        if (row == 2) {
            table.append("<td rowspan=22>三、本年度办理结果</td>");
        }
        List<String> group = new ArrayList<>();
        int size = 0;
        for (Map.Entry<Integer, String> entry : GROUPS.entrySet()) {
            int count =
                    Integer.parseInt(entry.getValue().substring(entry.getValue().indexOf(':') + 1));
            if (row >= entry.getKey() && row < entry.getKey() + count) {
                group.add(entry.getValue().substring(0, entry.getValue().indexOf(':')));
                size = row == entry.getKey() ? count : 0;
            }
        }
        if (!group.isEmpty()) {
            if (size > 0) {
                table.append("<td rowspan=")
                        .append(size)
                        .append(">")
                        .append(group.get(0))
                        .append("</td>");
            }
            table.append("<td>").append(ROWS.get(row)).append("</td>");
        } else {
            table.append("<td colspan=")
                    .append(isResult ? 2 : 3)
                    .append(">")
                    .append(ROWS.get(row))
                    .append("</td>");
        }
    }

    private String page(String table) {
        String title = agency + year + "年政府信息公开工作年度报告";
        return "<html><head><meta charset=utf-8><title>" + title + "</title></head><body><h1>" + title + "</h1>"
                + "<p>本报告所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。</p>"
                + "<p>一、总体情况</p><p>" + prose + "</p>"
                + "<p>三、收到和处理政府信息公开申请情况</p>" + table
                + "<p>五、存在的主要问题及改进情况</p><p>公开的意识有待加强。</p>"
                + "<p>六、其他需要报告的事项</p><p>无。</p></body></html>";
    }
}
