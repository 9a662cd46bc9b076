package kopir.identity.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Supplier<String> NEVER = () -> {
        throw new AssertionError("asked for a new secret");
    };

    @TempDir
    Path place;

    @Test
    void a_secret_is_made_once_and_then_kept() {
        assertThat(new DataFolder(place).once("some.key", () -> "first")).isEqualTo("first");
        assertThat(new DataFolder(place).once("some.key", NEVER)).isEqualTo("first");
    }

    @Test
    void only_the_owner_reads_the_folder_and_what_is_in_it() throws IOException {
        Path folder = place.resolve("new/folder");
        new DataFolder(folder).once("some.key", () -> "secret");

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("some.key"))).isEqualTo("rw-------");
    }

    @Test
    void a_draft_that_a_crash_left_behind_is_not_taken_for_the_secret() throws IOException {
        Files.writeString(place.resolve(".some.key.new"), "hal");

        assertThat(new DataFolder(place).once("some.key", () -> "whole")).isEqualTo("whole");
        assertThat(place).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void an_emptied_file_is_reported_rather_than_replaced() throws IOException {
        Files.createFile(place.resolve("some.key"));

        assertThatThrownBy(() -> new DataFolder(place).once("some.key", NEVER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some.key is empty");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        assertThatThrownBy(() -> new DataFolder(file.resolve("folder")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.resolve("folder").toString());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
