package nianbao.pipeline;

import nianbao.export.Exporter;
import nianbao.export.Failure;
import nianbao.pipeline.StoredResult.Failed;
import nianbao.pipeline.StoredResult.Reports;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns one input into a result, whatever is wrong with it: a bad file becomes a failure, never an exception. Immutable,
 * and safe to share between threads, each of which needs a stack of {@link #STACK_BYTES}.
 */
public final class ResultReader {
    /** 16 MiB instead of the platform's 1 MiB or less: pages nest thousands of elements deep. */
    public static final long STACK_BYTES = 16L << 20;

    /** The stage of a failure that is the program's own and may not happen again. */
    static final String INTERNAL = "internal";

    private static final Logger LOG = LoggerFactory.getLogger(ResultReader.class);

    private final Extractor extractor;
    private final Exporter exporter;

    public ResultReader(Extractor extractor, Exporter exporter) {
        this.extractor = extractor;
        this.exporter = exporter;
    }

    /** Reads a file and turns what it says into rows. */
    public StoredResult read(RawFile file) {
        try {
            return new Reports(
                    extractor.extractAll(file).stream().map(exporter::rows).toList());
        } catch (UnreadableException e) {
            return failure(file.location(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return internal(file.location(), e);
        }
    }

    /** The failure of an input whose bytes cannot be had. */
    Failed failure(String location, UnreadableException e) {
        return new Failed(new Failure(location, e.stage(), String.valueOf(e.getMessage()), e.detail()));
    }

    /** The failure of an input that the program itself stumbled over; its details go into the log. */
    public Failed internal(String location, Throwable e) {
        LOG.error("{}: could not be processed", location, e);
        String reason = e instanceof OutOfMemoryError ? "internal.memory" : "internal.reason";
        String sentence = exporter.wording().text(reason);
        return new Failed(new Failure(location, INTERNAL, sentence, e.getClass().getSimpleName()));
    }
}
