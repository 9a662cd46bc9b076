package kopir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;
import kopir.embedded.CannotStart.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final long MEBIBYTE = 1L << 20;

    @TempDir
    Path folder;

    @Test
    void a_missing_folder_is_made_for_nobody_else_to_look_into() throws IOException {
        Path deep = folder.resolve("not/there/yet");
        try (DataFolder claimed = DataFolder.claim(deep)) {
            assertThat(claimed.path()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_has_one_user_at_a_time() {
        try (DataFolder claimed = DataFolder.claim(folder)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataFolder.claim(folder))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE))
                    .satisfies(e -> assertThat(e.line())
                            .isEqualTo("The data folder %s is in use by another process.".formatted(claimed.path())));
        }
    }

    @Test
    void a_folder_that_was_released_can_be_claimed_again() {
        DataFolder.claim(folder).close();
        try (DataFolder again = DataFolder.claim(folder)) {
            assertThat(again.hasRoom()).isTrue();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.claim(file.resolve("below")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE))
                .satisfies(e -> assertThat(e.line()).hasLineCount(1).contains(file.toString()));
    }

    @Test
    void a_full_disk_is_refused_and_the_folder_left_free() throws IOException {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.claim(folder, () -> 31 * MEBIBYTE))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
                .satisfies(e -> assertThat(e.line()).contains("31 MiB are free, 32 are needed"));
        DataFolder.claim(folder, () -> 33 * MEBIBYTE).close();
    }

    @Test
    void room_is_looked_up_each_time() throws IOException {
        AtomicLong free = new AtomicLong(33 * MEBIBYTE);
        try (DataFolder claimed = DataFolder.claim(folder, free::get)) {
            free.set(32 * MEBIBYTE);
            assertThat(claimed.hasRoom()).isFalse();
            free.set(33 * MEBIBYTE);
            assertThat(claimed.hasRoom()).isTrue();
        }
    }
}
