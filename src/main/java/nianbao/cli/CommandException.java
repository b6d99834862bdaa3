package nianbao.cli;

/** Ends a command with one sentence for the user. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * @param status one of {@link ExitStatus}
     * @param sentence in the user's language
     */
    CommandException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** The same end of the command, for when its sentence has been printed. */
    CommandException said() {
        return new CommandException(status, "");
    }

    int status() {
        return status;
    }
}
