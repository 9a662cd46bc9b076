package kopir.portal.invitation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Invitation;
import kopir.portal.directory.Me;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import kopir.portal.page.Pages;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import kopir.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Coordinators invite anybody; members invite colleagues. The link is shown once and mailed as well. */
@Controller
public class InvitingPages {
    private static final String COORDINATION = "/coordination/invitations";
    private static final String COLLEAGUE = "/profile/colleague";
    private static final Map<String, String> FIELDS = Map.of(
            "email", "email",
            "name", "name",
            "language", "language",
            "member", "memberName",
            "names", "memberName",
            "country", "country");

    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Pages pages;
    private final Supplier<UUID> ids;
    private final String portal;
    private final boolean mailed;

    /**
     * @param portal the address that links begin with
     * @param mailed whether the installation sends mail; else only the page shows the link
     */
    public InvitingPages(
            Directory directory,
            Taxonomies taxonomies,
            Pages pages,
            Supplier<UUID> ids,
            String portal,
            boolean mailed) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.pages = pages;
        this.ids = ids;
        this.portal = portal;
        this.mailed = mailed;
    }

    @GetMapping(COORDINATION)
    Mono<Rendering> coordination(ServerWebExchange exchange) {
        FormData query = FormData.query(exchange);
        return show(exchange, InvitationForm.of(query, ids.get()), FormErrors.none());
    }

    @PostMapping(COORDINATION)
    Mono<Rendering> invite(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .map(form -> InvitationForm.of(form, ids.get()))
                .flatMap(form -> send(exchange, form, memberOf(form, exchange)));
    }

    @GetMapping(COLLEAGUE)
    Mono<Rendering> colleague(ServerWebExchange exchange) {
        return own().flatMap(member -> show(exchange, forColleague(member, exchange), FormErrors.none()));
    }

    @PostMapping(COLLEAGUE)
    Mono<Rendering> inviteColleague(ServerWebExchange exchange) {
        return Mono.zip(FormData.of(exchange), own())
                .flatMap(sent -> send(
                        exchange,
                        InvitationForm.of(sent.getT1(), ids.get()),
                        Mono.just(Optional.of(sent.getT2().id()))));
    }

    private InvitationForm forColleague(MemberView member, ServerWebExchange exchange) {
        String language = Pages.language(exchange).getLanguage();
        return new InvitationForm("member", member.id(), "", "", "", "", language, ids.get());
    }

    private Mono<Optional<UUID>> memberOf(InvitationForm form, ServerWebExchange exchange) {
        return form.forNewMember()
                ? directory
                        .register(
                                form.as().equals("expert"),
                                form.draft(Pages.language(exchange).getLanguage()),
                                form.key())
                        .map(member -> Optional.of(member.id()))
                : Mono.just(Optional.ofNullable(form.as().equals("coordinator") ? null : form.member()));
    }

    private Mono<Rendering> send(ServerWebExchange exchange, InvitationForm form, Mono<Optional<UUID>> member) {
        FormErrors errors = form.errors();
        return errors.any()
                ? show(exchange, form, errors)
                : Answer.of(member).flatMap(answer -> switch (answer) {
                    case Answer.Given<Optional<UUID>>(Optional<UUID> known) -> invite(exchange, form, known);
                    case Answer.Refused<Optional<UUID>>(Refusal refusal) ->
                        show(exchange, form, FormErrors.of(refusal, FIELDS));
                });
    }

    private Mono<Rendering> invite(ServerWebExchange exchange, InvitationForm form, Optional<UUID> member) {
        return Answer.of(directory.invite(form.invitation(member.orElse(null)), form.key()))
                .flatMap(answer -> switch (answer) {
                    case Answer.Given<Invitation.Given>(Invitation.Given given) -> given(exchange, given);
                    // A member that was just entered stays: the corrected form invites for it.
                    case Answer.Refused<Invitation.Given>(Refusal refusal) ->
                        show(exchange, form.forMember(member.orElse(null)), FormErrors.of(refusal, FIELDS));
                });
    }

    /** Not by a redirect: the secret would be in an address that the browser keeps. */
    private Mono<Rendering> given(ServerWebExchange exchange, Invitation.Given given) {
        String link = portal + "/invitations/" + given.id() + "/" + given.secret();
        return pages.page(exchange, "invitation/given", Map.of("link", link, "mailed", mailed));
    }

    private Mono<Rendering> show(ServerWebExchange exchange, InvitationForm form, FormErrors errors) {
        return Mono.zip(taxonomies.in(Pages.language(exchange)), named(form)).flatMap(known -> {
            Map<String, Object> model = new HashMap<>();
            model.put("form", form);
            model.put("mailed", mailed);
            model.put("errors", errors);
            model.put("taxonomy", known.getT1());
            model.put("member", known.getT2().orElse(null));
            return pages.page(
                    exchange,
                    errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                    "invitation/invite",
                    model);
        });
    }

    private Mono<Optional<MemberView>> named(InvitationForm form) {
        return form.member() == null
                ? Mono.just(Optional.empty())
                : Answer.of(directory.member(form.member())).map(Answer::given);
    }

    private Mono<MemberView> own() {
        return directory
                .me()
                .mapNotNull(Me::member)
                .switchIfEmpty(Mono.error(() -> new ServiceProblem(Refusal.absent())));
    }
}
