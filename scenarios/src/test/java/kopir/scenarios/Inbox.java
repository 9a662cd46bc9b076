package kopir.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** All notices that somebody has in the portal, newest first. */
record Inbox(List<JsonNode> entries) {
    private static final int PAGE = 100;

    static Inbox of(Person reader) {
        JsonNode page = reader.get(reader.places().notification(), "/api/notices?limit=" + PAGE)
                .expect(200)
                .json()
                .path("notices");
        List<JsonNode> entries = new ArrayList<>();
        page.forEach(entries::add);
        if (entries.size() == PAGE) {
            throw new IllegalStateException("more than one page");
        }
        return new Inbox(entries);
    }

    /** What each is about: its kind and where it leads. */
    List<String> notices() {
        return entries.stream()
                .map(entry -> entry.path("kind").asString() + " " + entry.path("link"))
                .toList();
    }

    /** The ids to which notices of a kind lead. */
    List<String> about(String kind) {
        return entries.stream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .flatMap(entry -> StreamSupport.stream(entry.path("link").spliterator(), false))
                .map(JsonNode::asString)
                .toList();
    }

    /** The ids of the notices of some kinds. */
    List<String> idsOf(Set<String> kinds) {
        return entries.stream()
                .filter(entry -> kinds.contains(entry.path("kind").asString()))
                .map(entry -> entry.path("id").asString())
                .toList();
    }
}
