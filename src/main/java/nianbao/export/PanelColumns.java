package nianbao.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.codebook.Indicator;
import nianbao.record.Observation;

/**
 * The value columns of panel.csv: for every codebook indicator, in codebook order, {@code indicator} or one {@code
 * indicator.applicant} for each type of applicant, then {@code indicator.cumulative}. Immutable.
 */
public final class PanelColumns {
    private static final String CUMULATIVE = ".cumulative";

    private final List<Value> values;

    /**
     * A value column.
     *
     * @param key names it in data: {@code applications_new.total}
     */
    record Value(String key, Indicator indicator, String applicant, boolean cumulative) {

        /** The column's label in this language: {@code 本年新收政府信息公开申请数量（总计）}. */
        String label(Wording wording) {
            boolean zh = wording == Wording.ZH;
            String name = zh ? indicator.labelZh() : indicator.labelEn();
            String dimension = cumulative ? "cumulative" : applicant;
            if (dimension.isEmpty()) {
                return name;
            }
            String words = wording.text("panel." + dimension);
            return zh ? name + "（" + words + "）" : name + " (" + words + ")";
        }
    }

    PanelColumns(List<Indicator> indicators) {
        List<Value> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String code = indicator.code();
            if (indicator.hasApplicant()) {
                for (String applicant : Indicator.APPLICANTS) {
                    columns.add(new Value(code + "." + applicant, indicator, applicant, false));
                }
            } else {
                columns.add(new Value(code, indicator, "", false));
            }
            columns.add(new Value(code + CUMULATIVE, indicator, "", true));
        }
        this.values = List.copyOf(columns);
    }

    /** True for the codes of applicants that have columns. */
    static boolean isApplicant(String code) {
        return Indicator.APPLICANTS.contains(code);
    }

    /** The column an observation belongs to; a cumulative value of one type of applicant has none. */
    static String key(Observation observation) {
        String applicant = observation.applicant();
        if (observation.period() == Observation.Period.CUMULATIVE) {
            boolean whole = applicant.isEmpty() || applicant.equals("total");
            return observation.indicator() + (whole ? "" : "." + applicant) + CUMULATIVE;
        }
        return applicant.isEmpty() ? observation.indicator() : observation.indicator() + "." + applicant;
    }

    /** The columns under their header names: codes, or labels in a language. */
    List<Column> columns(PanelLabels labels) {
        List<Column> columns = new ArrayList<>(DataFile.PANEL.columns());
        Set<String> names = new HashSet<>();
        for (Value value : values) {
            String name = labels.header(value);
            columns.add(new Column(
                    names.add(name) ? name : name + " [" + value.key() + "]", // two indicators may share a label
                    Column.Type.NUMBER,
                    value.indicator().unit(),
                    false,
                    "",
                    value.label(Wording.ZH),
                    value.label(Wording.EN)));
        }
        return columns;
    }

    /** The cells of a row, in order; empty where the report states nothing. */
    void write(RowWriter row, Map<String, String> numbers) {
        for (Value value : values) {
            row.stated(numbers.getOrDefault(value.key(), ""));
        }
    }
}
