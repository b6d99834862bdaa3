package nianbao.pipeline;

import java.nio.file.Path;
import nianbao.export.DataSetSchema;
import nianbao.export.TermCounter;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is to do.
 *
 * @param terms counts words for terms.csv, or null; agrees with {@link DataSetSchema#terms()}
 * @param fingerprint names rules, options and program: a result of an earlier run is used again only under the same
 * @param folder the data set's folder
 * @param jobs threads, at least 1
 * @param fresh true if the results of earlier runs are not to be used
 */
public record BatchJob(
        BatchInputs inputs,
        Extractor extractor,
        DataSetSchema schema,
        @Nullable TermCounter terms,
        String fingerprint,
        Path folder,
        int jobs,
        boolean fresh) {

    /** @throws IllegalArgumentException if there is no thread, or the schema has terms and nothing counts them */
    public BatchJob {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        if (schema.terms() != (terms != null)) {
            throw new IllegalArgumentException("terms: " + schema.terms());
        }
    }
}
