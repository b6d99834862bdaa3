package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Where the program's own log goes: to a file if the user names one, else nowhere. */
final class Log {
    private static final String PREFIX = "org.slf4j.simpleLogger.";
    private static final String LEVEL = PREFIX + "defaultLogLevel";

    private Log() {}

    /** Sets the log up; to be called before anything is logged. */
    static void open(@Nullable Path file, Messages messages) {
        if (file == null) {
            System.setProperty(LEVEL, "off");
            return;
        }
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("log.unwritable", file));
        }
        System.setProperty(LEVEL, "info");
        System.setProperty(PREFIX + "logFile", file.toString());
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "yyyy-MM-dd HH:mm:ss");
    }

    /** True if a log is kept. */
    static boolean isOn() {
        return System.getProperty(PREFIX + "logFile") != null;
    }

    /** Keeps the details of an error that nobody expected. */
    static void internalError(Exception e) {
        if (isOn()) {
            LoggerFactory.getLogger(Log.class).error("internal error", e);
        }
    }
}
