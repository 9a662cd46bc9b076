package kopir.portal.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kopir.portal.directory.Contact;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import kopir.portal.page.Pages;
import kopir.portal.page.Readers;
import kopir.portal.page.Zones;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a person is reached, in which language, and in which time zone they read times. */
@Controller
public class ContactPage {
    /** The region's zones and the nearest others; any that is set already is offered as well. */
    private static final List<String> ZONES = List.of(
            "Asia/Almaty",
            "Asia/Qyzylorda",
            "Asia/Aqtobe",
            "Asia/Aqtau",
            "Asia/Bishkek",
            "Asia/Dushanbe",
            "Asia/Ashgabat",
            "Asia/Tashkent",
            "Asia/Samarkand",
            "Europe/Moscow",
            "Europe/Istanbul",
            "Europe/Warsaw",
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "UTC");

    private static final Map<String, String> FIELDS =
            Map.of("name", "name", "email", "email", "phone", "phone", "language", "language", "timeZone", "timeZone");
    private static final Contact NOBODY = new Contact("", "", "", "", "");

    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Readers readers;
    private final Pages pages;

    public ContactPage(Directory directory, Taxonomies taxonomies, Readers readers, Pages pages) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/profile/contact")
    Mono<Rendering> contact(ServerWebExchange exchange) {
        return directory
                .me()
                .map(me -> me.contact() == null ? NOBODY : me.contact())
                .map(contact -> contact.orAsRead(Pages.language(exchange), Zones.ofBrowser(exchange)))
                .flatMap(contact -> show(exchange, contact, FormErrors.none()));
    }

    @PostMapping("/profile/contact")
    Mono<Rendering> changed(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .map(ContactPage::contact)
                .flatMap(contact -> Answer.of(directory.changeContact(contact)).flatMap(answer -> switch (answer) {
                    case Answer.Given<Contact> saved ->
                        readers.of(exchange).map(reader -> Pages.seeOther(reader.member() ? "/profile" : "/"));
                    case Answer.Refused<Contact>(Refusal refusal) ->
                        show(exchange, contact, FormErrors.of(refusal, FIELDS));
                }));
    }

    private static Contact contact(FormData form) {
        return new Contact(
                form.some("name").orElse(null),
                form.some("email").orElse(null),
                form.some("phone").orElse(null),
                form.some("language").orElse(null),
                form.some("timeZone").orElse(null));
    }

    private Mono<Rendering> show(ServerWebExchange exchange, Contact contact, FormErrors errors) {
        return taxonomies.in(Pages.language(exchange)).flatMap(taxonomy -> {
            Map<String, Object> model = new HashMap<>();
            model.put("contact", contact);
            model.put("zones", ZONES);
            model.put("taxonomy", taxonomy);
            model.put("errors", errors);
            return pages.page(
                    exchange,
                    errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                    "profile/contact",
                    model);
        });
    }
}
