package kopir.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import kopir.embedded.CannotStart;
import kopir.identity.person.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final MailAddress SOMEBODY = MailAddress.of("a@b.example").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void secrets_are_made_once_and_kept() {
        String key;
        String subject;
        try (Installation first = Installation.open(folder)) {
            key = first.invitationKey();
            subject = first.subjectOf(SOMEBODY);
            assertThat(first.portalSecretFile()).isNotEmptyFile();
        }
        try (Installation again = Installation.open(folder)) {
            assertThat(again.invitationKey()).isEqualTo(key).hasSizeGreaterThanOrEqualTo(32);
            assertThat(again.subjectOf(SOMEBODY)).isEqualTo(subject);
        }
    }

    @Test
    void an_emptied_folder_begins_again_and_stays_claimed() throws Exception {
        try (Installation installation = Installation.open(folder)) {
            String before = installation.subjectOf(SOMEBODY);
            installation.empty();
            assertThat(installation.identity()).doesNotExist();
            assertThat(installation.subjectOf(SOMEBODY)).isNotEqualTo(before);
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Installation.open(folder));
        }
    }

    @Test
    void a_folder_with_somebody_elses_files_is_not_emptied() throws Exception {
        Path theirs = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        try (Installation installation = Installation.open(folder)) {
            installation.invitationKey();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(installation::empty)
                    .withMessageContaining("thesis.txt in it is not Kopir's");
            assertThat(theirs).hasContent("years of work");
            assertThat(folder.resolve("directory")).isNotEmptyDirectory();
        }
    }
}
