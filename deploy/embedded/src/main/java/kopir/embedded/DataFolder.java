package kopir.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.LongSupplier;

/**
 * A folder that this process alone may write to, until it is closed or the process ends. Two processes on one store's
 * file would destroy it, and the servers' own refusals of that run over pages.
 */
public final class DataFolder implements AutoCloseable {
    /**
     * Room kept free on the disk. Both servers break when a write fails half-way; refusing to write while a little is
     * left keeps what is there readable, and lets writing go on as soon as somebody has made room.
     */
    static final long RESERVE_MEBIBYTES = 32;

    private static final long MEBIBYTE = 1L << 20;
    private static final String LOCK = ".in-use";

    private final Path path;
    private final FileChannel lock;
    private final LongSupplier freeBytes;

    private DataFolder(Path path, FileChannel lock, LongSupplier freeBytes) {
        this.path = path;
        this.lock = lock;
        this.freeBytes = freeBytes;
    }

    /**
     * Takes the folder. If it is missing it is made, for this user alone: what is in it is people's contacts and keys.
     *
     * @throws CannotStart if it is in use, cannot be written, or its disk is full
     */
    public static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            make(path);
            // Kept: finding the disk of a path reads the table of mounts, asking it for its space does not.
            FileStore disk = Files.getFileStore(path);
            return claim(path, () -> usable(disk, path));
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(path);
        }
    }

    private static void make(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            // Whoever made it has decided who may look in.
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(path);
        }
    }

    static DataFolder claim(Path path, LongSupplier freeBytes) throws IOException {
        DataFolder claimed = new DataFolder(path, FileChannel.open(path.resolve(LOCK), CREATE, WRITE), freeBytes);
        try {
            claimed.lock();
            if (!claimed.hasRoom()) {
                throw CannotStart.diskFull(path, freeBytes.getAsLong() / MEBIBYTE);
            }
            return claimed;
        } catch (CannotStart e) {
            claimed.close();
            throw e;
        }
    }

    private static long usable(FileStore disk, Path path) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell the free space of " + path, e);
        }
    }

    private void lock() {
        try {
            if (lock.tryLock() == null) {
                throw CannotStart.folderInUse(path);
            }
        } catch (OverlappingFileLockException e) {
            throw CannotStart.folderInUse(path);
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(path);
        }
    }

    /** Whether this file in a claimed folder is what marks it as claimed. */
    public static boolean isLock(Path file) {
        return file.getFileName().toString().equals(LOCK);
    }

    public Path path() {
        return path;
    }

    /** Whether the disk has more free space than the reserve. Costs one system call. */
    public boolean hasRoom() {
        return freeBytes.getAsLong() > RESERVE_MEBIBYTES * MEBIBYTE;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + path, e);
        }
    }
}
