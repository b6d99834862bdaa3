package nianbao.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that many rules exclude, by the name of their list; a row of word-lists.csv is one word of a list. In a rule's
 * column {@code unless}, {@code @channels} stands for all words of the list {@code channels}.
 */
final class WordLists {
    static final RuleFile FILE = new RuleFile("word-lists.csv", List.of("list", "word"), List.of("list", "word"));

    private static final String UNLESS = "unless";
    private static final String NAMES_LIST = "@";

    private final Map<String, List<String>> words = new HashMap<>();

    /** @param rows of {@link #FILE} */
    WordLists(List<RuleRow> rows) {
        RuleRows.check(
                rows,
                row -> words.computeIfAbsent(row.required("list"), list -> new ArrayList<>())
                        .add(row.required("word")));
    }

    /** True for a file whose rules may name lists. */
    static boolean mayBeNamedIn(RuleFile file) {
        return file.columns().contains(UNLESS);
    }

    /**
     * The row with the words of the lists that it names.
     *
     * @throws RuleException if there is no such list
     */
    RuleRow in(RuleRow row) {
        List<String> excluded = row.list(UNLESS);
        if (excluded.stream().noneMatch(word -> word.startsWith(NAMES_LIST))) {
            return row;
        }
        List<String> all = new ArrayList<>();
        for (String word : excluded) {
            if (word.startsWith(NAMES_LIST)) {
                all.addAll(list(word.substring(NAMES_LIST.length()), row));
            } else {
                all.add(word);
            }
        }
        Map<String, String> values = new HashMap<>(row.values());
        values.put(UNLESS, String.join(" ", all));
        return new RuleRow(row.file(), row.line(), values);
    }

    private List<String> list(String name, RuleRow row) {
        List<String> list = words.get(name);
        if (list == null) {
            throw row.error(
                    "unknown list '" + NAMES_LIST + name + "' in 'unless'; word-lists.csv has none of this name");
        }
        return list;
    }
}
