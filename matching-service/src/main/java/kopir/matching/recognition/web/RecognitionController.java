package kopir.matching.recognition.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kopir.matching.recognition.IndividualCase;
import kopir.matching.recognition.Recogniser;
import kopir.matching.recognition.Recognition;
import kopir.matching.recognition.Recognition.Quote;
import kopir.matching.web.LanguageCodes;
import kopir.matching.web.ReadersLanguage;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Proposes capabilities for a member's own words. For everyone with a seat; nothing of the text is kept or logged. */
@RestController
public final class RecognitionController {
    static final int LONGEST = 4_000;

    private static final String ACCEPTED = "a text of at most 4,000 characters";
    private static final int SOON = 5;

    private final Supplier<Optional<Recogniser>> recogniser;
    private final IndividualCase individualCase;
    private final Function<UUID, Optional<String>> countryOf;

    /**
     * @param recogniser of the taxonomy in force; empty until the first one has arrived
     * @param countryOf the country of a member by id, ISO 3166-1 alpha-2
     */
    public RecognitionController(
            Supplier<Optional<Recogniser>> recogniser,
            IndividualCase individualCase,
            Function<UUID, Optional<String>> countryOf) {
        this.recogniser = recogniser;
        this.individualCase = individualCase;
        this.countryOf = countryOf;
    }

    /** @param language in which the text is written, ISO 639; may be left out */
    public record Words(@Nullable String text, @Nullable String language) {}

    public record Answer(List<Proposal> capabilities, List<Choice> ambiguous, List<IndividualCase.Warning> warnings) {}

    /** @param words those of the text that led to it, as they stand there; @param score 0–100, within this text */
    public record Proposal(String capability, String label, List<String> words, int score) {}

    /** Words that may mean several things: the member chooses. */
    public record Choice(List<String> words, List<Meaning> capabilities) {}

    public record Meaning(String capability, String label) {}

    /**
     * Changes nothing, so it may be repeated at will. An individual's case is answered with a warning and no proposals: what
     * to do with it is not a partner's question.
     */
    @PostMapping("/api/recognitions")
    public Mono<Answer> recognise(
            Caller caller,
            @RequestBody Words words,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String text = text(words.text());
        @Nullable String written = words.language();
        if (written != null && !LanguageCodes.isOne(written)) {
            throw Problem.invalid("language", "This language is not known.", LanguageCodes.ACCEPTED);
        }
        String language = ReadersLanguage.of(accepted);
        // Milliseconds of reading, and more when a new taxonomy has come: not on the threads that serve everybody.
        return Mono.fromCallable(() -> answer(caller, text, written, language)).subscribeOn(Schedulers.parallel());
    }

    private Answer answer(Caller caller, String text, @Nullable String written, String language) {
        // The warning does not wait for a taxonomy: somebody may be in danger.
        Optional<IndividualCase.Warning> warning =
                individualCase.in(text, MembersCountry.of(caller, countryOf), language);
        if (warning.isPresent()) {
            return new Answer(List.of(), List.of(), List.of(warning.get()));
        }
        Recogniser inForce = recogniser.get().orElseThrow(RecognitionController::taxonomyUnknown);
        return answer(inForce, inForce.recognise(text, written), language);
    }

    private static Answer answer(Recogniser recogniser, Recognition recognition, String language) {
        return new Answer(
                recognition.capabilities().stream()
                        .map(one -> new Proposal(
                                one.capability(),
                                recogniser.label(one.capability(), language),
                                quoted(one.words()),
                                one.score()))
                        .toList(),
                recognition.ambiguous().stream()
                        .map(choice -> new Choice(
                                quoted(choice.words()),
                                choice.capabilities().stream()
                                        .map(code -> new Meaning(code, recogniser.label(code, language)))
                                        .toList()))
                        .toList(),
                List.of());
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid("text", "Please say in your own words what you need.", ACCEPTED);
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("text", "This is too long.", ACCEPTED);
        }
        return text;
    }

    private static List<String> quoted(List<Quote> words) {
        return words.stream().map(Quote::text).toList();
    }

    private static Problem taxonomyUnknown() {
        return Problem.unavailable(
                "taxonomy-unknown",
                "The list of capabilities has not arrived yet. Please try again in a moment.",
                SOON);
    }
}
