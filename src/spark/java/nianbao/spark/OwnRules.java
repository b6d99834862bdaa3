package nianbao.spark;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.codebook.Codebook;
import nianbao.export.CorrectionsFile;
import nianbao.record.Correction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A researcher's rule files and corrections, carried to the executors, which may not see the driver's disk. Immutable.
 *
 * @param rules content of the rule files by name, a character for each byte; empty for the built-in rules alone
 * @param corrections the same of the corrections file, by its name; at most one
 */
record OwnRules(Map<String, String> rules, Map<String, String> corrections) implements Serializable {
    /** The built-in rules, and nothing corrected. */
    static final OwnRules NONE = new OwnRules(Map.of(), Map.of());

    private static final String ENDING = ".csv";

    OwnRules {
        rules = Map.copyOf(rules);
        corrections = Map.copyOf(corrections);
    }

    /**
     * Reads both from any Hadoop file system.
     *
     * @param folder of rule files, or empty
     * @param file of corrections, or empty
     * @throws FileNotFoundException if one does not exist; its message is its address
     */
    static OwnRules of(String folder, String file, Configuration hadoop) throws IOException {
        Map<String, String> rules = new TreeMap<>();
        if (!folder.isEmpty()) {
            for (FileStatus child : children(folder, hadoop)) {
                if (child.isFile() && child.getPath().getName().endsWith(ENDING)) {
                    rules.put(child.getPath().getName(), content(child.getPath(), hadoop));
                }
            }
        }
        if (file.isEmpty()) {
            return new OwnRules(rules, Map.of());
        }
        Path path = new Path(file);
        if (!path.getFileSystem(hadoop).exists(path)) {
            throw new FileNotFoundException(file);
        }
        return new OwnRules(rules, Map.of(path.getName(), content(path, hadoop)));
    }

    private static FileStatus[] children(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        FileSystem system = path.getFileSystem(hadoop);
        if (!system.exists(path) || !system.getFileStatus(path).isDirectory()) {
            throw new FileNotFoundException(folder);
        }
        return system.listStatus(path);
    }

    private static String content(Path path, Configuration hadoop) throws IOException {
        try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The rules in force.
     *
     * @throws nianbao.codebook.RuleException naming file and line, if a rule is wrong
     */
    Codebook codebook() {
        if (rules.isEmpty()) {
            return Codebook.builtIn();
        }
        return with(rules, Codebook::read);
    }

    /**
     * The corrections, in file order.
     *
     * @throws nianbao.csv.CsvException naming file and line, if one cannot be understood
     */
    List<Correction> corrections(Codebook codebook) {
        List<Correction> all = new ArrayList<>();
        for (String name : corrections.keySet()) {
            all.addAll(with(corrections, folder -> CorrectionsFile.read(folder.resolve(name), codebook.indicators())));
        }
        return all;
    }

    /** Reads files that are written out as long as that takes. */
    private interface Reading<T> {
        T read(java.nio.file.Path folder) throws IOException;
    }

    private static <T> T with(Map<String, String> files, Reading<T> reading) {
        try {
            java.nio.file.Path folder = Files.createTempDirectory("nianbao-rules");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    byte[] content = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
                    Files.copy(new ByteArrayInputStream(content), folder.resolve(file.getKey()));
                }
                return reading.read(folder);
            } finally {
                for (String name : files.keySet()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
