package kopir.matching.member.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.EventHandler.Handled;
import kopir.platform.delivery.StateJson;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Profiles by version. Of an erased member only its id and version stay, so that an older profile cannot come back. */
public final class LearntMembers {
    private final MongoCollection<Document> members;
    private final StateJson<MemberProfile> json = StateJson.of(MemberProfile.class);

    public LearntMembers(MongoDatabase database) {
        this.members = database.getCollection("members");
    }

    /** Keeps what the event says unless something newer is kept. */
    public Mono<Handled> keep(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Changed(MemberProfile profile) ->
                replace(profile.id(), profile.version(), json.write(profile));
            case MemberEvent.Erased(UUID member, long version) -> replace(member, version, null);
        };
    }

    // One write guarded by the version: where a newer one is kept, the filter finds nothing and the upsert collides.
    private Mono<Handled> replace(UUID member, long version, @Nullable Document profile) {
        String id = member.toString();
        Document document = new Document("_id", id).append("version", version).append("profile", profile);
        return Mono.from(members.replaceOne(
                        and(eq("_id", id), lt("version", version)), document, new ReplaceOptions().upsert(true)))
                .thenReturn(Handled.APPLIED)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Handled.REPEATED));
    }

    /** Everything that is kept, as the events that would lead to it. */
    public Flux<MemberEvent> all() {
        return Flux.from(members.find()).map(this::event);
    }

    private MemberEvent event(Document document) {
        @Nullable Document profile = document.get("profile", Document.class);
        return profile == null
                ? new MemberEvent.Erased(UUID.fromString(document.getString("_id")), document.getLong("version"))
                : new MemberEvent.Changed(json.read(profile));
    }
}
