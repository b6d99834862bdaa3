package nianbao.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the built-in rule files out for editing, and checks a researcher's own. */
public final class RuleFiles {
    /** Excel takes a CSV file for UTF-8 only with this mark. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private RuleFiles() {}

    /**
     * Writes every built-in rule file into the folder, which is made if it is missing.
     *
     * @return the files written
     * @throws FileAlreadyExistsException if one of the files is there; then nothing is written
     */
    public static List<Path> export(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (RuleFile file : Codebook.FILES) {
            Path path = folder.resolve(file.name());
            if (Files.exists(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            written.add(path);
        }
        for (RuleFile file : Codebook.FILES) {
            try (var out = Files.newOutputStream(folder.resolve(file.name()))) {
                out.write(BYTE_ORDER_MARK);
                out.write(RuleFolder.builtInBytes(file));
            }
        }
        return List.copyOf(written);
    }

    /**
     * Names the rule files of a folder by their content, so that results of other rules are told apart; empty for no
     * folder.
     */
    public static String digest(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return "";
        }
        StringBuilder content = new StringBuilder();
        for (RuleFile file : Codebook.FILES) {
            Path path = folder.resolve(file.name());
            if (Files.exists(path)) {
                content.append(file.name()).append('\n').append(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return content.isEmpty() ? "" : sha256(content.toString());
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads the rule files of a folder over the built-in ones to the end, whatever is wrong with them.
     *
     * <pre>{@code
     * RuleFiles.check(dir).problems(); // [labels.csv:17: unknown indicator 'applicatons_received']
     * }</pre>
     */
    public static RuleCheck check(Path folder) throws IOException {
        List<String> problems = new ArrayList<>(unknownFiles(folder));
        RuleFolder rules = new RuleFolder(folder);
        Set<String> leftOut = new HashSet<>();
        while (true) {
            try {
                return new RuleCheck(problems, new Codebook(rules));
            } catch (RuleException e) {
                e.problems().stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
                if (!leftOut.addAll(places(e)) && !leftOut.addAll(files(e))) {
                    throw e;
                }
                rules = rules.without(leftOut);
            }
        }
    }

    private static List<String> places(RuleException e) {
        return e.problems().stream().map(problem -> before(problem, ": ")).toList();
    }

    private static List<String> files(RuleException e) {
        return e.problems().stream().map(problem -> before(problem, ":")).toList();
    }

    private static String before(String text, String mark) {
        int end = text.indexOf(mark);
        return end < 0 ? text : text.substring(0, end);
    }

    /** A sentence for each file of a folder that is called like a rule file and is none. */
    static List<String> unknownFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> known = Codebook.FILES.stream().map(RuleFile::name).toList();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv") && !known.contains(name))
                    .sorted()
                    .map(name -> name + ": no rule file has this name; the names are " + known)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
