package nianbao.codebook;

import java.util.List;
import java.util.Set;

/**
 * The rule data behind statistics tables.
 *
 * @param labels wordings of rows, columns and groups, in file order
 * @param marks cells that stand for nothing
 * @param sums what must add up, in file order
 */
public record TableRules(List<TableLabel> labels, List<CellMark> marks, List<SumRule> sums) {
    static final List<RuleFile> FILES = List.of(TableLabel.FILE, CellMark.FILE, SumRule.FILE);

    public TableRules {
        labels = List.copyOf(labels);
        marks = List.copyOf(marks);
        sums = List.copyOf(sums);
    }

    /** The rules of a folder; every indicator they name must be one of these. */
    static TableRules read(RuleFolder folder, Set<String> indicators) {
        return new TableRules(
                RuleRows.read(folder.rows(TableLabel.FILE), row -> TableLabel.of(row, indicators)),
                RuleRows.read(folder.rows(CellMark.FILE), CellMark::of),
                RuleRows.read(folder.rows(SumRule.FILE), row -> SumRule.of(row, indicators)));
    }
}
