package nianbao.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The folder {@code text}: one file a report, rewritten only where its content differs. */
public final class TextFolder {
    static final String NAME = "text";

    private static final String ENDING = ".txt";
    private static final Pattern OURS = Pattern.compile("r[0-9a-f]{16}(-[0-9]+)?\\.txt");

    private final Path folder;
    private final Path aside;

    /**
     * @param dataSet the data set's folder
     * @param asideFolder where files are written before they are moved into place
     */
    public TextFolder(Path dataSet, Path asideFolder) throws IOException {
        this.folder = Files.createDirectories(dataSet.resolve(NAME));
        this.aside = asideFolder.resolve("text.part");
    }

    /** Where a data set holds a report's text, if it does. */
    public static Path file(Path dataSet, String reportId) {
        return dataSet.resolve(NAME).resolve(reportId + ENDING);
    }

    /** Writes a report's text unless it stands there already. */
    public void write(String reportId, byte[] text) throws IOException {
        Path file = folder.resolve(reportId + ENDING);
        if (!holds(file, text)) {
            WholeFiles.write(aside, file, text);
        }
    }

    private static boolean holds(Path file, byte[] text) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == text.length
                && Arrays.equals(Files.readAllBytes(file), text);
    }

    /** Removes the texts of reports that are no longer in the data set; files of other names stay. */
    public void removeStale(Predicate<String> isCurrent) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (OURS.matcher(name).matches()
                        && !isCurrent.test(name.substring(0, name.length() - ENDING.length()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
