package kopir.matching.recognition.web;

import java.util.List;
import kopir.matching.decision.web.Refusals;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import kopir.matching.recognition.IndividualCase;
import kopir.matching.recognition.OwnWords;
import kopir.matching.recognition.Recogniser;
import kopir.matching.recognition.Tripwire;
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

/** What somebody's own words may mean. For everybody with a seat; nothing is kept or logged. */
@RestController
public final class RecognitionController {
    private static final int LONGEST = 4_000;

    private final OwnWords ownWords;
    private final IndividualCase individualCase;
    private final Refusals refusals;
    private final Network network;

    public RecognitionController(OwnWords ownWords, IndividualCase individualCase, Refusals refusals, Network network) {
        this.ownWords = ownWords;
        this.individualCase = individualCase;
        this.refusals = refusals;
        this.network = network;
    }

    /** @param language in which labels and warnings are wanted; else by {@code Accept-Language}. Texts may mix languages */
    record Input(@Nullable String text, @Nullable String language) {}

    record Answer(List<Found> capabilities, List<Found> ambiguous, List<IndividualCase.Warning> warnings) {}

    record Found(String capability, String label, List<String> words, double score) {}

    @PostMapping("/api/recognitions")
    Mono<Answer> recognise(
            Caller caller,
            @RequestBody Input input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String text = input.text();
        if (text == null || text.length() > LONGEST) {
            throw Problem.invalid("text", "Please write what you need.", "a text of at most 4000 characters");
        }
        String language = ReadersLanguage.of(input.language() == null ? accepted : input.language());
        return Mono.fromSupplier(() -> answer(text, language, refusals.country(caller)))
                .subscribeOn(Schedulers.parallel());
    }

    private Answer answer(String text, String language, String country) {
        if (Tripwire.stops(text)) {
            return new Answer(List.of(), List.of(), List.of(individualCase.warning(country, language)));
        }
        Recogniser.Recognition recognition = ownWords.recognise(text);
        Wording wording = Wording.in(language, network.candidates().reference().taxonomy());
        return new Answer(
                found(recognition.capabilities(), wording), found(recognition.ambiguous(), wording), List.of());
    }

    private static List<Found> found(List<Recogniser.Found> found, Wording wording) {
        return found.stream()
                .map(one -> new Found(one.capability(), wording.label(one.capability()), one.words(), one.score()))
                .toList();
    }
}
