package nianbao.codebook;

/** A mistake in a rule file; the message reads {@code labels.csv:17: unknown indicator 'applicatons_received'}. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleException(String message) {
        super(message);
    }
}
