package kopir.identity.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Small secrets in files that only their owner can read: mode 600 in a folder of mode 700, where the file system knows
 * modes. One process uses a folder at a time.
 */
public final class DataFolder {
    private static final boolean MODES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    /** @throws UncheckedIOException where the folder neither exists nor can be made */
    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder, only("rwx------"));
        } catch (IOException refused) {
            throw new UncheckedIOException("The data folder " + this.folder + " cannot be made", refused);
        }
    }

    /**
     * What the file holds; made by {@code first} where there is none yet. A crash leaves either no file or a whole one.
     *
     * @throws IllegalStateException where the file is there but empty: making a new secret in its place could lock
     *     everybody out
     */
    public String once(String name, Supplier<String> first) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, first.get());
            }
            String held = Files.readString(file).strip();
            if (held.isEmpty()) {
                throw new IllegalStateException(file + " is empty: put its copy back, or remove it to have a new one");
            }
            return held;
        } catch (IOException refused) {
            throw new UncheckedIOException(file + " can neither be read nor made", refused);
        }
    }

    private void write(Path file, String text) throws IOException {
        // Whole and on the disk under another name first: a half-written key under its own name would be used for ever.
        Path draft = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text + System.lineSeparator());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] only(String mode) {
        return MODES
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
