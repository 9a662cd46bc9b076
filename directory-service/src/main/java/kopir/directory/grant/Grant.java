package kopir.directory.grant;

import java.util.UUID;

/** One introduction's contacts. Its id is the introduction's. */
public record Grant(UUID introduction, UUID requester, UUID candidate, Access access) {

    public boolean isBetween(UUID one, UUID other) {
        return requester.equals(one) && candidate.equals(other) || requester.equals(other) && candidate.equals(one);
    }

    public boolean concerns(UUID member) {
        return requester.equals(member) || candidate.equals(member);
    }

    Grant with(Access next) {
        return new Grant(introduction, requester, candidate, next);
    }
}
