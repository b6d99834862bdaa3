package nianbao.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.export.Failure;
import nianbao.source.Input;
import nianbao.source.InputWalker;
import nianbao.source.Inputs;
import nianbao.source.Limits;
import nianbao.source.OpeningException;
import nianbao.source.Provenance;
import nianbao.source.Unusable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A zip file, copied to the executor's disk, because its list of members stands at its end. Used by one thread. */
final class LocalArchive implements AutoCloseable {
    private final SparkInput input;
    private final java.nio.file.Path folder;
    private final Inputs inputs;
    /** What the copy's locations begin with. */
    private final String copyName;

    private LocalArchive(SparkInput input, java.nio.file.Path folder, Inputs inputs, String copyName) {
        this.input = input;
        this.folder = folder;
        this.inputs = inputs;
        this.copyName = copyName;
    }

    /** Copies the file and lists its members. */
    static LocalArchive of(SparkInput input, Configuration hadoop) throws IOException {
        Path path = new Path(input.file());
        java.nio.file.Path folder = Files.createTempDirectory("nianbao");
        java.nio.file.Path copy = folder.resolve(path.getName());
        try {
            try (InputStream in = path.getFileSystem(hadoop).open(path)) {
                Files.copy(in, copy);
            }
            return new LocalArchive(input, folder, InputWalker.walk(List.of(copy), Set.of()), path.getName());
        } catch (IOException e) {
            remove(folder);
            throw e;
        }
    }

    /** The rows of its members, read one by one, then those of what cannot be read. */
    Iterator<StagedResult> rows(long id, InputReader reader) {
        int rows = inputs.items().size() + inputs.unusable().size() + (inputs.skipped() > 0 ? 1 : 0);
        return IntStream.range(0, rows).mapToObj(i -> row(id, i, reader)).iterator();
    }

    private StagedResult row(long id, int number, InputReader reader) {
        int members = inputs.items().size();
        int listed = members + inputs.unusable().size();
        if (number < members) {
            return row(id + number, inputs.items().get(number), reader);
        }
        return number < listed
                ? row(id + number, inputs.unusable().get(number - members))
                : StagedResult.skipped(id + number, inputs.skipped());
    }

    private StagedResult row(long id, Input member, InputReader reader) {
        SparkInput at = at(member.location(), member.provenance().orElse(null));
        try {
            return reader.read(id, at, member.open(Limits.STANDARD));
        } catch (OpeningException e) {
            return InputReader.failed(id, at, new Failure(at.location(), "open", e.reason(), e.detail()));
        }
    }

    private StagedResult row(long id, Unusable member) {
        SparkInput at = at(member.location(), null);
        return InputReader.failed(id, at, new Failure(at.location(), member.stage(), member.reason(), member.detail()));
    }

    private SparkInput at(String location, @Nullable Provenance provenance) {
        String parent = provenance == null ? null : provenance.parent();
        return new SparkInput(
                0,
                placed(location),
                "",
                0,
                -1,
                provenance == null ? null : provenance.url(),
                provenance == null ? "" : provenance.date(),
                parent == null ? null : placed(parent),
                "",
                "");
    }

    private String placed(String location) {
        return input.location() + location.substring(copyName.length());
    }

    @Override
    public void close() {
        inputs.close();
        remove(folder);
    }

    private static void remove(java.nio.file.Path folder) {
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            for (java.nio.file.Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
