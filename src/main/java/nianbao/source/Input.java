package nianbao.source;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file or archive member that a reader can try. Immutable, and safe to share between threads. */
public final class Input {
    private final String location;
    private final Origin origin;
    private final @Nullable Provenance provenance;

    Input(String location, Origin origin, @Nullable Provenance provenance) {
        this.location = location;
        this.origin = origin;
        this.provenance = provenance;
    }

    /** As in {@link SourceDocument#location()}. */
    public String location() {
        return location;
    }

    /** What a web archive says of the page; empty for a file. */
    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenance);
    }

    /**
     * The bytes, read anew at each call.
     *
     * @throws OpeningException if they are too many or cannot be read
     */
    public byte[] open(Limits limits) throws OpeningException {
        try {
            return origin.open(location, limits);
        } catch (OpeningException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new OpeningException("文件无法读取", OpeningException.detailOf(e));
        }
    }

    @Override
    public String toString() {
        return location;
    }
}
