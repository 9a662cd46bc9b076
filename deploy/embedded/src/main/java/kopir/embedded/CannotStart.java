package kopir.embedded;

import java.nio.file.Path;

/** Why a server did not start, in one line that tells its operator what to change. */
public final class CannotStart extends RuntimeException {
    /** What stands in the way. */
    public enum Reason {
        PORT_TAKEN,
        FOLDER_IN_USE,
        FOLDER_NOT_WRITABLE,
        FOLDER_NOT_OURS,
        FILE_DAMAGED,
        DISK_FULL
    }

    private final Reason reason;
    private final String line;

    private CannotStart(Reason reason, String line) {
        super(line);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The message, for an operator to read as it is. */
    public String line() {
        return line;
    }

    public static CannotStart portTaken(String server, int port) {
        return new CannotStart(
                Reason.PORT_TAKEN, "Port %d for the %s is taken by another process.".formatted(port, server));
    }

    static CannotStart folderInUse(Path folder) {
        return new CannotStart(
                Reason.FOLDER_IN_USE, "The data folder %s is in use by another process.".formatted(folder));
    }

    static CannotStart folderNotWritable(Path folder) {
        return new CannotStart(
                Reason.FOLDER_NOT_WRITABLE,
                "The data folder %s cannot be created or written by this user.".formatted(folder));
    }

    /** For a folder that was to be emptied. */
    public static CannotStart folderNotOurs(Path folder, Path stranger) {
        return new CannotStart(
                Reason.FOLDER_NOT_OURS,
                "The folder %s is not emptied: %s in it is not Kopir's.".formatted(folder, stranger.getFileName()));
    }

    /** @param why for the log */
    public static CannotStart fileDamaged(Path file, Exception why) {
        CannotStart damaged = new CannotStart(
                Reason.FILE_DAMAGED, "The file %s cannot be read: put a copy of the folder back.".formatted(file));
        damaged.initCause(why);
        return damaged;
    }

    static CannotStart diskFull(Path folder, long freeMebibytes) {
        return new CannotStart(
                Reason.DISK_FULL,
                "The disk of the data folder %s is full: %d MiB are free, %d are needed."
                        .formatted(folder, freeMebibytes, DataFolder.RESERVE_MEBIBYTES));
    }
}
