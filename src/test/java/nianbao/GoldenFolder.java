package nianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A committed folder that a run must reproduce to the byte; hidden files are no part of it. */
final class GoldenFolder {
    /** {@code -Dgolden.update=true} writes the folder anew and fails, so that a person reads the diff. */
    static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Path golden;

    GoldenFolder(Path golden) {
        this.golden = golden;
    }

    /** Says where a folder first differs from the golden one; empty if it does not. */
    Optional<String> firstDifference(Path actual) throws IOException {
        Set<String> names = new TreeSet<>(names(golden));
        names.addAll(names(actual));
        for (String name : names) {
            if (!Files.exists(golden.resolve(name))) {
                return Optional.of(golden.resolve(name) + " is missing: the run writes it");
            }
            if (!Files.exists(actual.resolve(name))) {
                return Optional.of(golden.resolve(name) + " is left over: the run does not write it");
            }
            if (Files.mismatch(golden.resolve(name), actual.resolve(name)) >= 0) {
                return Optional.of(firstLine(name, actual));
            }
        }
        return Optional.empty();
    }

    private String firstLine(String name, Path actual) throws IOException {
        List<String> before = lines(golden.resolve(name));
        List<String> now = lines(actual.resolve(name));
        int line = 0;
        while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
            line++;
        }
        return golden.resolve(name) + ":" + (line + 1) + " differs\n  committed: " + at(before, line)
                + "\n  this run:  " + at(now, line);
    }

    /** Cut at line feeds only, so that a lost carriage return is seen. */
    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file).split("\n", -1));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).replace("\r", "\\r") : "(the file ends)";
    }

    /** Makes the golden folder equal to this one. */
    void update(Path actual) throws IOException {
        Set<String> names = names(actual);
        for (String name : names(golden)) {
            if (!names.contains(name)) {
                Files.delete(golden.resolve(name));
            }
        }
        for (String name : names) {
            Path file = golden.resolve(name);
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(golden));
            Files.write(file, Files.readAllBytes(actual.resolve(name)));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !name.startsWith("."))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
