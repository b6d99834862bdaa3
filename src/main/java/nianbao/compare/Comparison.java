package nianbao.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.AcrossFinding;
import nianbao.check.AcrossJudgement;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Indicator;
import nianbao.export.DataSetSchema;
import org.jspecify.annotations.Nullable;

/** Data sets side by side: agencies over years, and agencies of one year. */
public final class Comparison {
    private final List<Series> all;
    private final int leftOut;
    private final List<String> suggestions;
    private final DataSetSchema schema;
    private final Predicate<ValueKey> chosen;

    private Comparison(List<Series> all, int leftOut, DataSetSchema schema, Predicate<ValueKey> chosen) {
        this.all = all;
        this.leftOut = leftOut;
        this.suggestions = AliasSuggestions.of(all);
        this.schema = schema;
        this.chosen = chosen;
    }

    /**
     * Reads data sets; a report that several hold is taken from the first.
     *
     * @param aliases a file of other names of agencies, or null
     * @param schema of the rules the data sets were extracted with
     * @throws CompareException if a file holds what cannot be
     */
    public static Comparison of(
            List<ComparedDataSet> dataSets, @Nullable Path aliases, ReportFilter filter, DataSetSchema schema)
            throws IOException {
        Aliases names = aliases == null ? Aliases.NONE : Aliases.read(aliases);
        StoredReports reader = new StoredReports(schema.indicators());
        for (ComparedDataSet dataSet : dataSets) {
            reader.add(dataSet);
        }
        List<StoredReport> reports = names.applied(reader.reports()).stream()
                .filter(filter.reports())
                .toList();
        return new Comparison(Series.of(reports), reader.leftOut(), schema, filter.values());
    }

    /** Series of one agency, region and scope. */
    public int series() {
        return all.size();
    }

    /** Reports that are compared. */
    public int reports() {
        return all.stream().mapToInt(series -> series.reports().size()).sum();
    }

    /** Further reports of an agency on a year that has one already. */
    public int duplicates() {
        return all.stream().mapToInt(series -> series.duplicates().size()).sum();
    }

    /** Reports without agency or year. */
    public int leftOut() {
        return leftOut;
    }

    /** Rows that might go into an alias file; none of them was applied. */
    public List<String> suggestions() {
        return suggestions;
    }

    /** The ids of the reports that a filter chooses, further ones on a year among them. */
    public Set<String> reportIds(ReportFilter filter) {
        return all.stream()
                .flatMap(series -> Stream.concat(series.reports().stream(), series.duplicates().stream()))
                .filter(filter.reports())
                .map(StoredReport::id)
                .collect(Collectors.toSet());
    }

    /**
     * How the checks come out that need another report: neighbouring years, two reports on one year, members and their
     * parent.
     *
     * @param parents a file that says which agencies report to which, or null
     * @throws CompareException if that file holds what cannot be
     */
    public List<AcrossJudgement> across(CheckRules rules, @Nullable Path parents) throws IOException {
        Set<ComparedDataSet> dataSets = all.stream()
                .flatMap(series -> series.reports().stream())
                .map(StoredReport::dataSet)
                .collect(Collectors.toSet());
        Set<String> withApplicants = schema.indicators().stream()
                .filter(Indicator::hasApplicant)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return new AcrossReports(rules, chosen, ToldChanges.read(dataSets, rules, withApplicants))
                .check(all, parents == null ? Optional.empty() : Optional.of(Parents.read(parents)));
    }

    /**
     * Writes every file into a folder, which is made if missing; each appears whole or not at all.
     *
     * @param across what {@link #across} found; goes to comparison-findings.csv
     * @param tall true if panel-long.csv is wanted; otherwise one left over is removed
     * @return how many reports have no text file and so no row of reuse.csv
     */
    public int write(Path folder, Notes notes, List<AcrossJudgement> across, boolean tall) throws IOException {
        SentenceIndex sentences = SentenceIndex.read(all);
        Files.createDirectories(folder);
        try (FilesAside files = new FilesAside(folder)) {
            ComparisonWriter writer = new ComparisonWriter(all, schema, chosen, notes, findings(across));
            Set<CompareFile> wanted = EnumSet.allOf(CompareFile.class);
            if (!tall) {
                wanted.remove(CompareFile.PANEL_LONG);
            }
            writer.forReaders(
                    files,
                    writer.tables(
                            file -> Files.newBufferedWriter(files.of(file.fileName()), StandardCharsets.UTF_8),
                            () -> sentences,
                            wanted));
            files.putInPlace();
        }
        if (!tall) {
            Files.deleteIfExists(folder.resolve(CompareFile.PANEL_LONG.fileName()));
        }
        return (int) all.stream()
                .flatMap(series -> series.reports().stream())
                .filter(report -> !sentences.holds(report))
                .count();
    }

    private static List<AcrossFinding> findings(List<AcrossJudgement> across) {
        return across.stream()
                .map(AcrossJudgement::finding)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /**
     * Those CSV files whose rows come from one agency's reports, by their names without the ending; each as {@link #write}
     * writes it.
     */
    public Map<String, String> tables(Notes notes, List<AcrossJudgement> across) throws IOException {
        Map<CompareFile, StringWriter> texts = new EnumMap<>(CompareFile.class);
        new ComparisonWriter(all, schema, chosen, notes, findings(across))
                .tables(
                        file -> texts.computeIfAbsent(file, opened -> new StringWriter()),
                        () -> {
                            throw new IllegalStateException("no file of one agency tells of other agencies");
                        },
                        CompareFile.OF_ONE_AGENCY);
        Map<String, String> tables = new HashMap<>();
        texts.forEach((file, text) -> tables.put(file.stem(), text.toString()));
        return tables;
    }
}
