package nianbao.codebook;

import java.util.List;

/**
 * The shape of one rule file.
 *
 * @param name file name in the codebook folder: {@code labels.csv}
 * @param key the columns that name a row; a user's row with the same key replaces the built-in one
 * @param columns all columns, in order
 */
public record RuleFile(String name, List<String> key, List<String> columns) {
    public RuleFile {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        if (!columns.containsAll(key)) {
            throw new IllegalArgumentException(name + ": key " + key + " is not among the columns " + columns);
        }
    }
}
