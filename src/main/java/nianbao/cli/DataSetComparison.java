package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.compare.ComparedDataSet;
import nianbao.compare.Comparison;
import nianbao.compare.ReportFilter;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Puts the reports of data sets side by side.
 *
 * @param language of sentences in data
 */
record DataSetComparison(Engine.Rules rules, String language) {

    Comparison of(List<Path> folders, @Nullable Path aliases, ReportFilter filter) throws IOException {
        DataSetSchema schema = new DataSetSchema(
                rules.indicators(), rules.crosswalk(), PanelLabels.CODES, true, false, Wording.of(language));
        List<ComparedDataSet> dataSets =
                folders.stream().map(ComparedDataSet::in).toList();
        return Comparison.of(dataSets, aliases, filter, schema);
    }
}
