package nianbao.codebook;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rule data in force. Each vocabulary is read once and checked on the way in. Immutable, and safe to share
 * between threads.
 */
public final class Codebook {
    /** Every rule file, in the order {@code rules export} writes them. */
    static final List<RuleFile> FILES = List.copyOf(MetadataVocabulary.FILES);

    private final MetadataVocabulary metadata;

    private Codebook(RuleFolder folder) {
        metadata = new MetadataVocabulary(folder);
    }

    /** Labels and wordings of a report's metadata. */
    public MetadataVocabulary metadata() {
        return metadata;
    }

    /** The rules the program ships with. */
    public static Codebook builtIn() {
        return read(null);
    }

    /**
     * The built-in rules with a researcher's own over them.
     *
     * @param overlay a folder of rule files, or null
     * @throws RuleException naming file and line, if a rule is wrong
     */
    public static Codebook read(@Nullable Path overlay) {
        return new Codebook(new RuleFolder(overlay));
    }
}
