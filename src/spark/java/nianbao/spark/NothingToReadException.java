package nianbao.spark;

/** No input was found. */
final class NothingToReadException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
