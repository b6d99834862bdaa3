package nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nianbao.codebook.Codebook;
import nianbao.codebook.RuleException;
import org.jspecify.annotations.Nullable;

/** The program's own stages. */
final class StandardEngine implements Engine {
    private static final String NOT_CONNECTED = "this stage is not connected yet";

    @Override
    public Inputs inputs(List<Path> paths, Set<Path> excluded) {
        throw new IllegalStateException(NOT_CONNECTED);
    }

    @Override
    public Rules rules(@Nullable Path overlay) {
        throw new IllegalStateException(NOT_CONNECTED);
    }

    @Override
    public List<String> exportRules(Path folder) {
        throw new IllegalStateException(NOT_CONNECTED);
    }

    @Override
    public List<String> checkRules(Path overlay) {
        try {
            Codebook.read(overlay);
            return List.of();
        } catch (RuleException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
