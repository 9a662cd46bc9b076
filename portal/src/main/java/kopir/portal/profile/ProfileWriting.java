package kopir.portal.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Me;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import kopir.portal.page.Pages;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import kopir.portal.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form of a profile: for registering, and for changing one's own. */
@Controller
public class ProfileWriting {
    /** The service's names of the fields, and where they stand on the form. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("type", "type"),
            Map.entry("names", "nameEn"),
            Map.entry("country", "country"),
            Map.entry("region", "region"),
            Map.entry("coverage", "coverage"),
            Map.entry("languages", "languages"),
            Map.entry("offers", "offers"),
            Map.entry("needs", "needs"),
            Map.entry("modes", "modes"),
            Map.entry("limit", "limit"),
            Map.entry("elsewhere", "elsewhere"),
            Map.entry("notes", "notesEn"),
            Map.entry("location", "street"));

    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Pages pages;
    private final Supplier<UUID> ids;

    public ProfileWriting(Directory directory, Taxonomies taxonomies, Pages pages, Supplier<UUID> ids) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.pages = pages;
        this.ids = ids;
    }

    /** @param version that was read; null while registering */
    record Writing(@Nullable Long version, ProfileForm form, FormErrors errors) {}

    @GetMapping("/register")
    Mono<Rendering> register(ServerWebExchange exchange) {
        FormData nothing = new FormData(new org.springframework.util.LinkedMultiValueMap<>());
        return show(exchange, new Writing(null, ProfileForm.of(nothing, ids.get()), FormErrors.none()));
    }

    @PostMapping("/register")
    Mono<Rendering> registered(ServerWebExchange exchange) {
        return FormData.of(exchange).flatMap(form -> {
            ProfileForm profile = ProfileForm.of(form, ids.get());
            return step(exchange, form, new Writing(null, profile, profile.errors()), null);
        });
    }

    @GetMapping("/profile/edit")
    Mono<Rendering> edit(ServerWebExchange exchange) {
        return own().flatMap(member ->
                show(exchange, new Writing(member.version(), ProfileForm.of(member, ids.get()), FormErrors.none())));
    }

    @PostMapping("/profile/edit")
    Mono<Rendering> edited(ServerWebExchange exchange) {
        return Mono.zip(FormData.of(exchange), own()).flatMap(sent -> {
            ProfileForm profile = ProfileForm.of(sent.getT1(), ids.get());
            long version = sent.getT1().number("version", 0);
            return step(exchange, sent.getT1(), new Writing(version, profile, profile.errors()), sent.getT2());
        });
    }

    private Mono<Rendering> step(
            ServerWebExchange exchange, FormData form, Writing writing, @Nullable MemberView before) {
        if (form.text("do").equals("search")) {
            return show(exchange, new Writing(writing.version(), writing.form(), FormErrors.none()));
        }
        return writing.errors().any()
                ? show(exchange, writing)
                : Answer.of(saved(writing, before)).flatMap(answer -> switch (answer) {
                    case Answer.Given<MemberView> saved -> Mono.just(Pages.seeOther("/profile"));
                    case Answer.Refused<MemberView>(Refusal refusal) ->
                        show(exchange, new Writing(writing.version(), writing.form(), FormErrors.of(refusal, FIELDS)));
                });
    }

    private Mono<MemberView> saved(Writing writing, @Nullable MemberView before) {
        return before == null || writing.version() == null
                ? directory.register(
                        writing.form().expert(),
                        writing.form().input(null),
                        writing.form().key())
                : directory.change(
                        before.expert(),
                        before.id(),
                        writing.version(),
                        writing.form().input(before));
    }

    private Mono<Rendering> show(ServerWebExchange exchange, Writing writing) {
        return taxonomies.in(Pages.language(exchange)).flatMap(taxonomy -> {
            Map<String, Object> model = new HashMap<>();
            model.put("version", writing.version() == null ? "" : writing.version());
            model.put("registering", writing.version() == null);
            model.put("form", writing.form());
            model.put("errors", writing.errors());
            model.put("taxonomy", taxonomy);
            return pages.page(
                    exchange,
                    writing.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                    "profile/write",
                    model);
        });
    }

    private Mono<MemberView> own() {
        return directory
                .me()
                .mapNotNull(Me::member)
                .switchIfEmpty(Mono.error(() -> new ServiceProblem(Refusal.absent())));
    }
}
