package nianbao.csv;

/** A CSV file that is not one; the message names file, line and remedy. */
public final class CsvException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CsvException(String message) {
        super(message);
    }
}
