package nianbao.cli;

/** What the program tells its caller when it ends. */
final class ExitStatus {
    static final int DONE = 0;
    /** Done, but some inputs failed or errors stand. */
    static final int DONE_WITH_ERRORS = 1;

    static final int WRONG_USAGE = 2;
    /** Nothing could be read or written. */
    static final int NOTHING_DONE = 3;

    static final int INTERNAL = 4;
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
