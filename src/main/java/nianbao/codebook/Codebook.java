package nianbao.codebook;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rule data in force. Each vocabulary is read once and checked on the way in. Immutable, and safe to share
 * between threads.
 */
public final class Codebook {
    /** Every rule file, in the order {@code rules export} writes them. */
    static final List<RuleFile> FILES = Stream.concat(
                    Stream.of(
                            Indicators.FILE,
                            Crosswalk.FILE,
                            Headings.FILE,
                            Functions.FILE,
                            AgencyLevels.FILE,
                            Divisions.FILE,
                            RegionNames.ALIASES,
                            PagePatterns.FILE,
                            CrawlPatterns.FILE),
                    Stream.of(MetadataVocabulary.FILES, MentionRules.FILES, TableRules.FILES, CheckRules.FILES)
                            .flatMap(List::stream))
            .toList();

    private static final String EXAMPLE = "example";

    private final RuleFolder folder;
    private final Map<String, Indicator> indicators;
    private final List<CrosswalkRow> crosswalk;
    private final Headings headings;
    private final Functions functions;
    private final AgencyLevels agencyLevels;
    private final Regions regions;
    private final MentionRules mentionRules;
    private final TableRules tableRules;
    private final CheckRules checkRules;
    private final PagePatterns pagePatterns;
    private final CrawlPatterns crawlPatterns;
    private final MetadataVocabulary metadata;

    Codebook(RuleFolder folder) {
        this.folder = folder;
        indicators = Indicators.read(folder.rows(Indicators.FILE));
        crosswalk = Crosswalk.read(folder.rows(Crosswalk.FILE), indicators);
        headings = Headings.read(folder.rows(Headings.FILE));
        functions = Functions.read(folder.rows(Functions.FILE));
        agencyLevels = AgencyLevels.read(folder.rows(AgencyLevels.FILE));
        regions = Regions.read(folder.rows(Divisions.FILE), folder.rows(RegionNames.ALIASES), functions);
        pagePatterns = PagePatterns.read(folder.rows(PagePatterns.FILE));
        crawlPatterns = CrawlPatterns.read(folder.rows(CrawlPatterns.FILE));
        metadata = new MetadataVocabulary(folder);
        mentionRules = MentionRules.read(folder, indicators.keySet());
        tableRules = TableRules.read(folder, indicators.keySet());
        checkRules = CheckRules.read(folder, tableRules.sums(), indicators.keySet());
    }

    /**
     * The rows that carry an example and a counterexample, by the name of their file; files in the order of {@code rules
     * export}. They are read when asked for: only whoever checks rules needs them.
     */
    public Map<String, List<RuleRow>> examples() {
        Map<String, List<RuleRow>> examples = new LinkedHashMap<>();
        FILES.stream()
                .filter(file -> file.columns().contains(EXAMPLE))
                .forEach(file -> examples.put(file.name(), folder.rows(file)));
        return Collections.unmodifiableMap(examples);
    }

    /** Labels and wordings of a report's metadata. */
    public MetadataVocabulary metadata() {
        return metadata;
    }

    /** What the lines of a web page are. */
    public PagePatterns pagePatterns() {
        return pagePatterns;
    }

    /** What the links and titles of a web site promise. */
    public CrawlPatterns crawlPatterns() {
        return crawlPatterns;
    }

    /** Counts and zeros in running text. */
    public MentionRules mentionRules() {
        return mentionRules;
    }

    /** The rules the program ships with. */
    public static Codebook builtIn() {
        return read(null);
    }

    /** What findings.csv checks. */
    public CheckRules checkRules() {
        return checkRules;
    }

    /** Statistics tables. */
    public TableRules tableRules() {
        return tableRules;
    }

    /**
     * The built-in rules with a researcher's own over them.
     *
     * @param overlay a folder of rule files, or null
     * @throws RuleException naming file and line, if a rule is wrong
     */
    public static Codebook read(@Nullable Path overlay) {
        List<String> unknown = overlay == null ? List.of() : RuleFiles.unknownFiles(overlay);
        if (!unknown.isEmpty()) {
            throw new RuleException(unknown); // a misspelt name would leave its rules out in silence
        }
        return new Codebook(new RuleFolder(overlay));
    }

    /** Every indicator, in codebook order. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The indicator of this code; empty for a code that is none. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** What may be compared across forms, in file order. */
    public List<CrosswalkRow> crosswalk() {
        return crosswalk;
    }

    /** Section types by the wording of headings. */
    public Headings headings() {
        return headings;
    }

    /** Agency functions by the words of a name. */
    public Functions functions() {
        return functions;
    }

    /** Agency levels by the words of a name. */
    public AgencyLevels agencyLevels() {
        return agencyLevels;
    }

    /** Administrative divisions by their names. */
    public Regions regions() {
        return regions;
    }
}
