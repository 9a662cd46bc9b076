package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Commands that are under way at the same time. */
final class Rush {
    private static final int AT_MOST_SECONDS = 240;

    private final Semaphore ended = new Semaphore(0);
    private final List<Future<?>> commands;

    private Rush(List<Runnable> commands) {
        ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor();
        this.commands = commands.stream()
                .<Future<?>>map(command -> everybody.submit(() -> run(command)))
                .toList();
        everybody.shutdown();
    }

    /** Begins all of them. */
    static Rush of(List<Runnable> commands) {
        return new Rush(commands);
    }

    private void run(Runnable command) {
        try {
            command.run();
        } finally {
            ended.release();
        }
    }

    int size() {
        return commands.size();
    }

    /** Returns at the moment when so many have ended. */
    void untilEnded(int count) {
        try {
            assertThat(ended.tryAcquire(count, AT_MOST_SECONDS, TimeUnit.SECONDS))
                    .as("%d of %d commands in %d s", count, size(), AT_MOST_SECONDS)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when all have succeeded; fails as the first that did not. */
    void untilAllSucceeded() {
        for (Future<?> command : commands) {
            try {
                command.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
