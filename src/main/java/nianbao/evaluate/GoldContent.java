package nianbao.evaluate;

import nianbao.source.SourceId;

/** The bytes of a labelled report; not a record, because it carries an array. Immutable. */
public final class GoldContent {
    private final byte[] bytes;

    GoldContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The report id that these bytes get in a data set. */
    String reportId() {
        return SourceId.of(bytes).value();
    }
}
