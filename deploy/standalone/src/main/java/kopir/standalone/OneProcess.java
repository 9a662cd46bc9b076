package kopir.standalone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kopir.embedded.CannotStart;
import kopir.embedded.broker.EmbeddedBroker;
import kopir.embedded.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts all parts side by side, as far as they do not need each other, and stops them from the outside in: first the
 * pages, then what answers them, then broker and store. It may be closed while it is still starting.
 */
final class OneProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OneProcess.class);

    private final ExecutorService starters = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("start-", 0).factory());
    private final SharedNetty netty = new SharedNetty();
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final Map<Application, ConfigurableApplicationContext> applications = new EnumMap<>(Application.class);
    private boolean closing;

    /** A part could not be started; the message names it and the reason in one line. */
    static final class PartFailed extends RuntimeException {
        PartFailed(String line, Throwable cause) {
            super(line, cause);
        }
    }

    /**
     * Returns when every part answers.
     *
     * @param prepare adds to an application what only this process has
     * @throws CannotStart where a port or a folder is not to be had
     * @throws PartFailed where a part failed for another reason; those that run are still to be closed
     */
    void start(Installation installation, Ports ports, Settings settings, Preparation prepare) {
        var broker = run("broker", () -> EmbeddedBroker.start(installation.broker(), ports.broker()), this::keep);
        var store = run("store", () -> EmbeddedStore.start(installation.store(), ports.store()), this::keep);
        var both = CompletableFuture.allOf(broker, store);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(both);
        for (Application each : Application.values()) {
            var before = each.needsServers() ? both : CompletableFuture.<Void>completedFuture(null);
            all.add(before.thenCompose(nothing -> run(
                    each.toString(),
                    () -> prepare.of(each, each.builder().initializers(netty)).run(settings.of(each)),
                    context -> keep(each, context))));
        }
        join(CompletableFuture.anyOf(
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), firstFailure(all)));
    }

    /** Nobody is to wait for the pages when it is certain that the store will not come. */
    private static CompletableFuture<Void> firstFailure(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        all.forEach(each -> each.whenComplete((nothing, e) -> {
            if (e != null) {
                failed.completeExceptionally(e);
            }
        }));
        return failed;
    }

    /** What only one kind of process adds to an application. */
    @FunctionalInterface
    interface Preparation {
        SpringApplicationBuilder of(Application application, SpringApplicationBuilder builder);
    }

    private <T> CompletableFuture<Void> run(String part, Callable<T> start, Consumer<T> keep) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        keep.accept(start.call());
                    } catch (CannotStart e) {
                        throw e;
                    } catch (Exception e) {
                        // Whoever started it is told by the exception; this is for the other parts that failed as well.
                        log.warn("The {} did not start.", part, e);
                        throw new PartFailed("The %s did not start: %s".formatted(part, root(e)), e);
                    }
                },
                starters);
    }

    /** Closes this server with all others, and after the applications that may need it. */
    synchronized void keep(AutoCloseable server) {
        servers.add(server);
        if (closing) {
            close(server);
        }
    }

    private synchronized void keep(Application application, ConfigurableApplicationContext context) {
        applications.put(application, context);
        if (closing) {
            close(context);
        }
    }

    private static void join(CompletableFuture<Object> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** What our own code says, or Spring of a setting; libraries below them know neither our parts nor our settings. */
    private static String root(Throwable e) {
        Throwable deepest = e;
        @Nullable Throwable telling = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            deepest = cause.getMessage() == null ? deepest : cause;
            telling = isOurs(cause) || cause instanceof BindException ? cause : telling;
        }
        String said = telling instanceof BindException
                ? telling.getMessage() + ": " + deepest.getMessage()
                : String.valueOf((telling == null ? deepest : telling).getMessage());
        return said.lines().findFirst().orElse("");
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] from = cause.getStackTrace();
        return cause.getMessage() != null
                && from.length > 0
                && from[0].getClassName().startsWith("kopir.");
    }

    /** Returns when everything has stopped. The second time it does nothing. */
    @Override
    public void close() {
        List<AutoCloseable> inside;
        List<AutoCloseable> behind;
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            ConfigurableApplicationContext portal = applications.remove(Application.PORTAL);
            if (portal != null) {
                close(portal);
            }
            inside = List.copyOf(applications.values());
            behind = List.copyOf(servers);
        }
        sideBySide(inside);
        sideBySide(behind);
        netty.close();
        starters.shutdown();
    }

    private static void sideBySide(List<AutoCloseable> parts) {
        try (ExecutorService stoppers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("stop-", 0).factory())) {

            parts.forEach(part -> stoppers.execute(() -> close(part)));
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others are still to be stopped, and their data to be written.
            log.error("Not stopped cleanly: {}", part, e);
        }
    }
}
