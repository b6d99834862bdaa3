package nianbao.recognize.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;
import nianbao.codebook.StandardUnits;
import nianbao.codebook.TableRules;
import nianbao.codebook.TableType;
import nianbao.quantity.QuantityScanner;

/**
 * Maps the cells of official statistics tables to indicators: by the labels of row and column, never by position, by
 * the order of rows or by counting numbers. What is not understood becomes a finding, not a value. Immutable, and safe
 * to share between threads.
 */
public final class TableRecognizer {
    private final Map<Form, Map<TableType, LabelMatcher>> matchers = new EnumMap<>(Form.class);
    private final CellReader reader;
    private final StandardUnits units;
    private final Function<String, Optional<Indicator>> indicators;

    /**
     * A recognizer with these rules.
     *
     * @param indicators the codebook's indicator of a code
     */
    public TableRecognizer(
            TableRules rules,
            StandardUnits units,
            QuantityScanner scanner,
            Function<String, Optional<Indicator>> indicators) {
        this.reader = new CellReader(rules.marks(), units, scanner);
        this.units = units;
        this.indicators = indicators;
        for (Form form : Form.values()) {
            for (TableType type : TableType.values()) {
                if (type.standsOn(form)) {
                    matchers.computeIfAbsent(form, key -> new EnumMap<>(TableType.class))
                            .put(type, new LabelMatcher(rules.labels(), type, form));
                }
            }
        }
    }

    /** The values of the report's tables; none for a report without a statistics form. */
    public TableValues recognize(TableContext context) {
        Map<TableType, LabelMatcher> ofForm = matchers.get(context.form());
        if (ofForm == null) {
            return new TableValues(List.of(), List.of());
        }
        TableFindings findings = new TableFindings(reader);
        StatedUnits stated = new StatedUnits(units);
        ValueCollector values = new ValueCollector(context, indicators, units, stated, findings);
        Map<TableType, LabelMatcher> ofDocument = new EnumMap<>(TableType.class);
        ofForm.forEach((type, matcher) -> ofDocument.put(type, matcher.forOneDocument(context.reportYear())));
        new TableWalk(context, ofDocument, new CellTexts(reader), units, stated, values, findings).walk();
        return new TableValues(values.observations(), findings.all());
    }
}
