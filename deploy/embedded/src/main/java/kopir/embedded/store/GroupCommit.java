package kopir.embedded.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Puts changes on file before anybody learns of them, many at a time.
 *
 * <p>Changing commands run beside each other; a commit waits for those under way and keeps new ones out while it lasts.
 * So the file only ever holds whole commands: a document and its index entries, or neither. One commit serves every
 * command that ended before it.
 */
final class GroupCommit {
    private final MVStore store;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** Changing commands begun. Counted under the shared lock, so the holder of the other one sees them all ended. */
    private final AtomicLong begun = new AtomicLong();

    private volatile long onFile;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a command that reads, beside others. */
    <T> T read(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Runs a command that changes, beside others.
     *
     * @param alone whether it turns out that it must not run beside others
     */
    <T> T change(Supplier<T> command, BooleanSupplier alone) {
        lock.readLock().lock();
        try {
            if (!alone.getAsBoolean()) {
                begun.incrementAndGet();
                return command.get();
            }
        } finally {
            lock.readLock().unlock();
        }
        return changeAlone(command);
    }

    /**
     * Returns when every change that the caller can have made or seen is on file. A reader waits too: otherwise it
     * could act on a document that a kill then takes back.
     */
    void awaitOnFile() {
        long seen = begun.get();
        if (onFile >= seen) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (onFile < seen) {
                long covered = begun.get();
                store.commit();
                onFile = covered;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Runs a command that changes while no other command runs. */
    <T> T changeAlone(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            begun.incrementAndGet();
            return command.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Runs something on the store while no command reads or changes it. */
    void alone(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
