package nianbao.evaluate;

/** A gold file that cannot be used; the message names file, line and cause. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GoldException(String message) {
        super(message);
    }
}
