package nianbao.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A batch that could not be done as a whole. */
public final class BatchException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Another process writes to the same folder. */
        LOCKED,
        /** The folder cannot be written to, or its disk is full; the message says which. */
        UNWRITABLE,
        /** Stopped on request; what was read is kept. */
        STOPPED
    }

    BatchException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    BatchException(IOException cause) {
        super(inWords(cause), cause);
        this.reason = Reason.UNWRITABLE;
    }

    public Reason reason() {
        return reason;
    }

    private static String inWords(IOException cause) {
        if (cause instanceof FileSystemException file) {
            String why = file.getReason();
            return file.getFile() + ": " + (why == null ? file.getClass().getSimpleName() : why);
        }
        return String.valueOf(cause.getMessage());
    }
}
