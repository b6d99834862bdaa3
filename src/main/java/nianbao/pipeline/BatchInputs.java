package nianbao.pipeline;

import java.util.List;
import nianbao.export.Failure;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The files of a batch, numbered from 0 in code point order of their locations. Shared by threads. */
public interface BatchInputs {
    /** How many there are. */
    int size();

    /** The location of an input, see {@link nianbao.source.SourceDocument#location()}. */
    String location(int index);

    /** The address an archive gives for an input, or null. */
    default @Nullable String url(int index) {
        return null;
    }

    /** When an archive says an input was fetched, or empty. */
    default String fetchedAt(int index) {
        return "";
    }

    /** The location of the page that an input is attached to, or null. */
    default @Nullable String parent(int index) {
        return null;
    }

    /**
     * The bytes of an input, read anew at each call.
     *
     * @throws UnreadableException if they cannot be had; becomes a row of failures.csv
     */
    RawFile open(int index) throws UnreadableException;

    /** What is known beforehand to be no report, in code point order of the sources. */
    List<Failure> unusable();

    /** How many files were passed over as no input. */
    int skipped();
}
