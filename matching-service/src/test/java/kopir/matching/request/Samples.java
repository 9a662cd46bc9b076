package kopir.matching.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import kopir.matching.engine.Members;
import kopir.matching.engine.Ranked;
import kopir.matching.engine.Shortlist;
import kopir.matching.engine.Shortlist.Certificate;
import org.jspecify.annotations.Nullable;

/** A request and its parts, for tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Origin ORIGIN = new Origin(new UUID(0, 1), Members.id("centre"), NOW, "fingerprint");
    static final Wish WISH = wish("We need training.");
    static final Wish OTHER_WISH = wish("We need training and a trainer.");
    static final UUID CARD = new UUID(0, 2);
    static final UUID INTRODUCTION = new UUID(0, 3);
    static final UUID RUN = new UUID(0, 4);
    static final Ranked RANKED = ranked("trainer", 1);
    static final Ranked OTHER_RANKED = ranked("other", 2);

    private Samples() {}

    static Wish wish(String text) {
        return new Wish(
                text,
                List.of(new Need("digital-safety-training", 3)),
                List.of("ru"),
                false,
                null,
                RequestMode.ANY,
                Urgency.NORMAL,
                null,
                List.of());
    }

    static Ranked ranked(String candidate, int rank) {
        return new Ranked(Members.id(candidate), 1, rank, 100 - rank, 0, false, List.of(), List.of());
    }

    static Suggestion.Approved approved(Card card) {
        return new Suggestion.Approved(RANKED, card, null);
    }

    static Request.Open open(List<Suggestion> suggestions, Request.@Nullable Offer offer) {
        return new Request.Open(ORIGIN, WISH, NOW, RUN, suggestions, offer);
    }

    static Shortlist shortlist(Ranked... serving) {
        return new Shortlist(
                List.of(serving),
                List.of(),
                Map.of(),
                List.of(),
                new Certificate(Certificate.Kind.EXHAUSTED, serving.length));
    }
}
