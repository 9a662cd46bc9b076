package kopir.identity.web;

import java.security.Principal;
import java.util.Locale;
import kopir.identity.IdentitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leaving. */
@Controller
public class SignOutPages {
    private final IdentitySettings settings;

    SignOutPages(IdentitySettings settings) {
        this.settings = settings;
    }

    /** A bare address: on to the portal for who is signed in, else the page that says that nobody is. */
    @GetMapping("/")
    String start(@Nullable Principal somebody, Locale language) {
        return somebody == null ? signedOut(language) : "redirect:" + settings.publicUrl() + "/";
    }

    /**
     * Asks before it signs out: here come sign-outs of the portal that cannot be told from a trick, such as one for a
     * sign-in from before a restart.
     */
    @GetMapping("/sign-out")
    String ask(@Nullable Principal somebody, Locale language) {
        return somebody == null ? signedOut(language) : "sign-out";
    }

    @GetMapping("/signed-out")
    String done(Model page) {
        page.addAttribute("portal", settings.publicUrl() + "/");
        return "signed-out";
    }

    private static String signedOut(Locale language) {
        return "redirect:/signed-out?lang=" + language.getLanguage();
    }
}
