package kopir.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kopir.embedded.CannotStart;
import kopir.embedded.DataFolder;
import kopir.identity.folder.Secrets;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;

/**
 * The data folder of one Kopir: {@code broker/}, {@code store/}, {@code identity/}, {@code directory/}, {@code logs/}.
 *
 * <p>Sign-in's secrets are made here ahead of it, under the names it uses, so that nobody has to wait for it to start.
 */
final class Installation implements AutoCloseable {
    private static final Set<String> OWN = Set.of("broker", "store", "identity", "directory", "logs", "personas.json");

    private final DataFolder folder;
    private final Secrets secrets = new Secrets(new SecureRandom());

    private Installation(DataFolder folder) {
        this.folder = folder;
    }

    /** @throws kopir.embedded.CannotStart if the folder is in use, cannot be written, or its disk is full */
    static Installation open(Path folder) {
        return new Installation(DataFolder.claim(folder));
    }

    Path folder() {
        return folder.path();
    }

    /**
     * Deletes everything in the folder.
     *
     * @throws CannotStart if there is anything in it that is not Kopir's: it may be the wrong folder
     */
    void empty() throws IOException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder())) {
            found = entries.filter(entry -> !DataFolder.isLock(entry)).toList();
        }
        for (Path entry : found) {
            if (!OWN.contains(entry.getFileName().toString())) {
                throw CannotStart.folderNotOurs(folder(), entry);
            }
        }
        for (Path entry : found) {
            delete(entry);
        }
    }

    private static void delete(Path entry) throws IOException {
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    Path broker() {
        return folder().resolve("broker");
    }

    Path store() {
        return folder().resolve("store");
    }

    Path identity() {
        return folder().resolve("identity");
    }

    /** What the directory derives invitations' secrets from. */
    String invitationKey() {
        return once(folder().resolve("directory"), "invitation.key");
    }

    Path portalSecretFile() {
        return identityFile("portal.secret");
    }

    Path notificationSecretFile() {
        return identityFile("notification.secret");
    }

    /** What an operator proves to sign-in that this folder is theirs with. */
    String adminKey() {
        return once(identity(), "admin.key");
    }

    /** The id under which sign-in will know the person with this address. */
    String subjectOf(MailAddress address) {
        String key = once(identity(), "subject.key");
        return new Subjects(Base64.getUrlDecoder().decode(key)).of(address);
    }

    private Path identityFile(String name) {
        once(identity(), name);
        return identity().resolve(name);
    }

    private String once(Path place, String name) {
        return new kopir.identity.folder.DataFolder(place).once(name, secrets::next);
    }

    @Override
    public void close() {
        folder.close();
    }
}
