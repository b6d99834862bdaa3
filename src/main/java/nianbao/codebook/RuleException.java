package nianbao.codebook;

import java.util.List;

/** Mistakes in a rule file; a line reads {@code labels.csv:17: unknown indicator 'applicatons_received'}. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 2;

    public RuleException(String message) {
        super(message);
    }

    /** Several mistakes at once, one a line. */
    RuleException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /** The mistakes, each with its file and line. */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
