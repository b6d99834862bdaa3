package nianbao.cli;

import java.io.PrintWriter;
import nianbao.pipeline.BatchListener;

/** Shows how a batch goes on: a bar on a terminal, a line now and then elsewhere, nothing if quiet. */
interface Progress extends BatchListener, AutoCloseable {

    @Override
    void close();

    /** What fits the place the program runs in. */
    static Progress of(int total, boolean quiet, Messages messages, PrintWriter err) {
        if (quiet) {
            return new Silent();
        }
        return onTerminal() ? new ProgressOnTerminal(total, messages, err) : new ProgressLines(total, messages, err);
    }

    /** The launcher says whether the error stream is a terminal; without it the console must do. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on a bar may go to a file, but only without the launcher
    static boolean onTerminal() {
        String known = System.getProperty("nianbao.terminal");
        return known == null ? System.console() != null : known.equals("true");
    }

    /** Shows nothing. */
    final class Silent implements Progress {
        @Override
        public void inputDone(boolean failed) {}

        @Override
        public void writing() {}

        @Override
        public void close() {}
    }
}
