package kopir.scenarios;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import kopir.identity.folder.DataFolder;
import kopir.identity.folder.Secrets;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;

/**
 * The environment variables of an installation in separate processes, as docs/operations.md lists them. One set for all:
 * what concerns one part, the others pass over.
 */
final class Surroundings {
    private static final String COORDINATOR = "coordinator@secretariat.kopir.example";

    private final Places places;
    private final Path folder;
    private final String coordinator;

    /** @param folder in which each part has its data */
    Surroundings(Places places, Path folder) {
        this.places = places;
        this.folder = folder;
        this.coordinator = subjectOfTheCoordinator();
    }

    Path personas() {
        return folder.resolve("personas.json");
    }

    Map<String, String> of(Part part) {
        Map<String, String> all = new HashMap<>();
        all.put("SERVER_PORT", Integer.toString(part.port(places)));
        all.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", places.kafka());
        all.put(
                "SPRING_MONGODB_URI",
                places.mongo() + "/?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000&maxPoolSize=50");
        all.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                places.identity().toString());
        all.put("SPRING_MAIL_HOST", "127.0.0.1");
        all.put("SPRING_MAIL_PORT", Integer.toString(places.mailPort()));
        all.put("KOPIR_KAFKA_PARTITIONS", "3");
        all.put("KOPIR_PUBLIC_URL", places.portal().toString());
        all.put("KOPIR_ISSUER", places.identity().toString());
        all.put("KOPIR_IDENTITY_URL", places.identity().toString());
        all.put("KOPIR_DIRECTORY_URL", places.directory().toString());
        all.put("KOPIR_MATCHING_URL", places.matching().toString());
        all.put("KOPIR_NOTIFICATION_URL", places.notification().toString());
        all.put("KOPIR_IDENTITY_ISSUER", places.identity().toString());
        all.put("KOPIR_IDENTITY_DATA_FOLDER", identity().toString());
        all.put("KOPIR_IDENTITY_DEMO", "true");
        all.put("KOPIR_IDENTITY_PERSONASFILE", personas().toString());
        all.put("KOPIR_DIRECTORY_FIRSTCOORDINATORSUBJECT", coordinator);
        all.put("KOPIR_DIRECTORY_INVITATIONKEY", "a key that only this installation knows");
        all.put("KOPIR_MAIL_RETRYFIRST", "1s");
        // A message whose sender was killed is tried again after half as much again.
        all.put("KOPIR_MAIL_ATTEMPTMOST", "10s");
        all.put(
                "KOPIR_NOTIFICATION_CLIENTSECRETFILE",
                identity().resolve("notification.secret").toString());
        all.put(
                "KOPIR_PORTAL_CLIENTSECRETFILE",
                identity().resolve("portal.secret").toString());
        return all;
    }

    private Path identity() {
        return folder.resolve("identity");
    }

    /** Its key is made ahead of sign-in, under the name it uses, so that nobody has to wait for it to start. */
    private String subjectOfTheCoordinator() {
        String key = new DataFolder(identity()).once("subject.key", new Secrets(new SecureRandom())::next);
        return new Subjects(Base64.getUrlDecoder().decode(key))
                .of(MailAddress.of(COORDINATOR).orElseThrow());
    }
}
