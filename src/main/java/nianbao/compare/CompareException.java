package nianbao.compare;

/** A data set or an alias file that cannot be compared; the message names file and cause. */
public final class CompareException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CompareException(String message) {
        super(message);
    }
}
