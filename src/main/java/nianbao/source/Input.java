package nianbao.source;

import java.io.IOException;

/** A file or archive member that a reader can try. Immutable, and safe to share between threads. */
public final class Input {
    private final String location;
    private final Origin origin;

    Input(String location, Origin origin) {
        this.location = location;
        this.origin = origin;
    }

    /** As in {@link SourceDocument#location()}. */
    public String location() {
        return location;
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
