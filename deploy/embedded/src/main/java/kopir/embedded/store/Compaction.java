package kopir.embedded.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Now and then rewrites the parts of the file that are mostly dead, so that it does not grow with every change. */
final class Compaction implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final int EVERY_SECONDS = 5;
    /** Commands wait meanwhile, so it is little; what is not done is done next time. */
    private static final int AT_MOST_BYTES = 4 << 20;

    private static final int WORTH_IT_BELOW_PERCENT_LIVE = 50;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-compaction").factory());

    private Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
    }

    static Compaction of(MVStore store, GroupCommit commits) {
        Compaction compaction = new Compaction(store, commits);
        compaction.timer.scheduleWithFixedDelay(compaction::run, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return compaction;
    }

    private void run() {
        try {
            FileStore<?> file = store.getFileStore();
            if (file.getChunksFillRate() < WORTH_IT_BELOW_PERCENT_LIVE) {
                commits.alone(this::rewrite);
            }
        } catch (RuntimeException e) {
            // Thrown on, it would end the timer silently, and the file would grow from then on.
            log.error("the store's file could not be compacted: {}", e.toString());
        }
    }

    // Rewriting frees the space of whole chunks, which the next commits use. The library's compactFile would also move
    // chunks towards the beginning, and there breaks an assertion of its own under load (H2 2.4.240, FreeSpaceBitSet).
    private void rewrite() {
        store.compact(WORTH_IT_BELOW_PERCENT_LIVE, AT_MOST_BYTES);
        store.commit();
    }

    /** Returns when no compaction is running. */
    @Override
    public void close() {
        timer.close();
    }
}
