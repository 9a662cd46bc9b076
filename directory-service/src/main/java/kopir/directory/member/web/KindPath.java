package kopir.directory.member.web;

import kopir.contracts.MemberKind;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Organisations and experts have the same endpoints below two paths; an id asked for below the other is absent. */
public final class KindPath {
    public static final String ORGANISATIONS = "/api/organisations";
    public static final String EXPERTS = "/api/experts";

    private KindPath() {}

    public static MemberKind of(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value().startsWith(EXPERTS)
                ? MemberKind.EXPERT
                : MemberKind.ORGANISATION;
    }
}
