package kopir.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import kopir.identity.IdentitySettings;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame around every page needs. */
@ControllerAdvice
public class PageFrame {
    private final URI exit;

    PageFrame(IdentitySettings settings) {
        this.exit = settings.exitUrl();
    }

    @ModelAttribute
    void frame(Model page, HttpServletRequest request, Locale language) {
        page.addAttribute("exit", exit);
        page.addAttribute("lang", language.getLanguage());
        page.addAttribute("otherLang", ReaderLanguage.other(language).getLanguage());
        page.addAttribute("here", samePage(request, ReaderLanguage.other(language)));
    }

    // A page that answers a form or an error cannot be opened again by its address: back to the first one.
    private static String samePage(HttpServletRequest request, Locale language) {
        boolean opened = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        UriComponentsBuilder address = opened
                ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                : UriComponentsBuilder.fromPath("/sign-in");
        return address.replaceQueryParam("lang", language.getLanguage()).build().toUriString();
    }
}
