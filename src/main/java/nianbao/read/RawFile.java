package nianbao.read;

import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A file's bytes on their way into a reader; not a record, because it carries an array. */
public final class RawFile {
    private final String location;
    private final @Nullable String url;
    private final byte[] content;
    private final SourceId id;

    /**
     * @param location as in {@link nianbao.source.SourceDocument#location()}
     * @param url the archive's address for the file, or null
     * @param content not copied; callers do not change it afterwards
     */
    public RawFile(String location, @Nullable String url, byte[] content) {
        this.location = location;
        this.url = url;
        this.content = content;
        this.id = SourceId.of(content);
    }

    public String location() {
        return location;
    }

    public @Nullable String url() {
        return url;
    }

    /** The bytes themselves; readers do not change them. */
    public byte[] content() {
        return content;
    }

    public SourceId id() {
        return id;
    }
}
