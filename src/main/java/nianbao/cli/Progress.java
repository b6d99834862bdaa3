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
        return System.console() == null
                ? new ProgressLines(total, messages, err)
                : new ProgressOnTerminal(total, messages, err);
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
