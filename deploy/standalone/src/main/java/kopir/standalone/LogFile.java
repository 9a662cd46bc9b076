package kopir.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where everything that happens in this process is written down. */
final class LogFile {
    private LogFile() {}

    /** Has to come before the first line is logged. */
    static void in(Path folder) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        System.setProperty("kopir.logs", logs.toString());
        // Tomcat logs by the JDK's means, which would write to the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
