package nianbao.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How every progress bar stands on the console: one line, drawn over itself, in ASCII. */
final class TerminalBar {
    private TerminalBar() {}

    /**
     * A bar to be completed.
     *
     * @param total steps known at first
     * @param width columns of the terminal it may take
     */
    static ProgressBarBuilder on(PrintWriter err, String task, int total, int width) {
        return new ProgressBarBuilder()
                .setInitialMax(total)
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            err.print("\r" + line);
                            err.flush();
                        },
                        width));
    }

    /** Ends the bar and its line. */
    static void end(ProgressBar bar, PrintWriter err) {
        bar.close();
        err.println();
        err.flush();
    }
}
