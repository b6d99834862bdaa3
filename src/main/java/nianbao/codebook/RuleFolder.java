package nianbao.codebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.csv.CsvException;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule files: the built-in one, and over it, row by row by key, the user's file of the same name. A user's row
 * wins; a user's row with {@code action} = {@code remove} drops one.
 */
final class RuleFolder {
    /** In front of a file's name where the user's file of that name is read too. */
    private static final String BUILT_IN = "built-in ";

    private static final String ACTION = "action";
    private static final String REMOVE = "remove";

    private final @Nullable Path overlay;
    private final Set<String> leftOut;

    /**
     * The built-in rules with those of a folder over them.
     *
     * @param overlay the user's folder, or null for the built-in rules alone
     */
    RuleFolder(@Nullable Path overlay) {
        this(overlay, Set.of());
    }

    private RuleFolder(@Nullable Path overlay, Set<String> leftOut) {
        this.overlay = overlay;
        this.leftOut = Set.copyOf(leftOut);
    }

    /**
     * The same rules without some.
     *
     * @param places rows ({@code labels.csv:17}), or whole files of the user ({@code labels.csv})
     */
    RuleFolder without(Set<String> places) {
        Set<String> all = new HashSet<>(leftOut);
        all.addAll(places);
        return new RuleFolder(overlay, all);
    }

    /**
     * The rows in force, built-in order first, new rows of the user behind them; where a row excludes a list, its words.
     *
     * @throws RuleException if a file is not CSV, lacks a column, has an unknown one, or names a key twice
     */
    List<RuleRow> rows(RuleFile file) {
        List<RuleRow> rows = merged(file);
        return WordLists.mayBeNamedIn(file) ? RuleRows.read(rows, new WordLists(merged(WordLists.FILE))::in) : rows;
    }

    private List<RuleRow> merged(RuleFile file) {
        Map<List<String>, RuleRow> byKey = new LinkedHashMap<>();
        for (RuleRow row : keyed(file, builtIn(file), false).values()) {
            byKey.put(key(file, row), row);
        }
        Path own = overlay == null || leftOut.contains(file.name()) ? null : overlay.resolve(file.name());
        if (own != null && Files.exists(own)) {
            for (RuleRow row : keyed(file, read(own, file), true).values()) {
                merge(file, row, byKey);
            }
        }
        return List.copyOf(byKey.values());
    }

    private static void merge(RuleFile file, RuleRow row, Map<List<String>, RuleRow> byKey) {
        List<String> key = key(file, row);
        String action = row.values().getOrDefault(ACTION, "");
        if (action.equals(REMOVE)) {
            if (byKey.remove(key) == null) {
                throw row.error("nothing to remove: no row with " + file.key() + " = " + key);
            }
        } else if (action.isEmpty()) {
            byKey.put(key, row);
        } else {
            throw row.error("unknown action '" + action + "'; leave it empty or write 'remove'");
        }
    }

    private Map<List<String>, RuleRow> keyed(RuleFile file, CsvTable table, boolean withAction) {
        checkHeader(file, table, withAction);
        String name = withAction || overlay == null ? file.name() : BUILT_IN + file.name();
        Map<List<String>, RuleRow> rows = new LinkedHashMap<>();
        for (CsvRow csv : table.rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < table.header().size(); i++) {
                values.put(table.header().get(i), csv.values().get(i).strip());
            }
            RuleRow row = new RuleRow(name, csv.line(), values);
            if (leftOut.contains(row.place())) {
                continue;
            }
            RuleRow before = rows.put(key(file, row), row);
            if (before != null) {
                throw row.error("the same " + file.key() + " stands in line " + before.line());
            }
        }
        return rows;
    }

    private static void checkHeader(RuleFile file, CsvTable table, boolean withAction) {
        List<String> missing = new ArrayList<>(file.columns());
        missing.removeAll(table.header());
        if (!missing.isEmpty()) {
            throw new RuleException(file.name() + ":1: missing columns " + missing);
        }
        Set<String> unknown = new HashSet<>(table.header());
        unknown.removeAll(file.columns());
        if (withAction) {
            unknown.remove(ACTION);
        }
        if (!unknown.isEmpty()) {
            throw new RuleException(file.name() + ":1: unknown columns " + unknown);
        }
    }

    private static List<String> key(RuleFile file, RuleRow row) {
        return file.key().stream().map(row::text).toList();
    }

    /** The built-in file's bytes, as {@code rules export} writes them. */
    static byte[] builtInBytes(RuleFile file) {
        try (InputStream in = RuleFolder.class.getResourceAsStream(file.name())) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its rule file " + file.name());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable builtIn(RuleFile file) {
        return parse(file.name(), new ByteArrayInputStream(builtInBytes(file)));
    }

    private static CsvTable read(Path path, RuleFile file) {
        try (InputStream in = Files.newInputStream(path)) {
            return parse(file.name(), in);
        } catch (IOException e) {
            throw new RuleException(path + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static CsvTable parse(String name, InputStream in) {
        try {
            return CsvReader.read(name, in);
        } catch (CsvException e) {
            throw new RuleException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
