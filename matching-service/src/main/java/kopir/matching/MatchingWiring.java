package kopir.matching;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kopir.matching.decision.web.Refusals;
import kopir.matching.erasure.Erasure;
import kopir.matching.exclusion.SetExclusion;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.exclusion.web.ExclusionController;
import kopir.matching.introduction.CircumstancesNow;
import kopir.matching.introduction.Offering;
import kopir.matching.introduction.Steps;
import kopir.matching.introduction.TakePart;
import kopir.matching.introduction.kafka.GrantEvents;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.introduction.web.IntroductionController;
import kopir.matching.member.Network;
import kopir.matching.member.kafka.ListEvents;
import kopir.matching.member.kafka.MemberEvents;
import kopir.matching.member.mongo.LearntLists;
import kopir.matching.member.mongo.LearntMembers;
import kopir.matching.recognition.IndividualCase;
import kopir.matching.recognition.RecogniserInForce;
import kopir.matching.recognition.file.HelplinesFile;
import kopir.matching.recognition.web.RecognitionController;
import kopir.matching.recording.Matching;
import kopir.matching.recording.Rematching;
import kopir.matching.recording.mongo.Runs;
import kopir.matching.request.AnswerCard;
import kopir.matching.request.AskForPartner;
import kopir.matching.request.WriteOwnRequest;
import kopir.matching.request.mongo.Requests;
import kopir.matching.request.web.CardController;
import kopir.matching.request.web.RequestController;
import kopir.matching.review.DecideSuggestion;
import kopir.matching.review.Queue;
import kopir.matching.review.ReturnRequest;
import kopir.matching.review.web.ReviewController;
import kopir.matching.web.CallersOfAWholeNetwork;
import kopir.matching.web.MemberNames;
import kopir.platform.delivery.DeliveryWiring;
import kopir.platform.delivery.EventConsumers;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.ProjectionAge;
import kopir.platform.delivery.StateJson;
import kopir.platform.http.HttpWiring;
import kopir.platform.http.Seats;
import kopir.platform.seat.ProjectedSeats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.messaging.Message;

/** Every part of the matching-service, in the order in which a request passes through it. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryWiring.class, HttpWiring.class, BackgroundWiring.class})
public class MatchingWiring {

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    // What we learnt of others

    @Bean
    ProjectedSeats seats(MongoDatabase database, ProjectionAge age) {
        return new ProjectedSeats(database, age);
    }

    @Bean
    LearntMembers learntMembers(MongoDatabase database) {
        return new LearntMembers(database);
    }

    @Bean
    LearntLists learntLists(MongoDatabase database) {
        return new LearntLists(database);
    }

    @Bean
    Network network() {
        return new Network();
    }

    /** Who calls; everybody waits while it is not clear whom this instance knows. */
    @Bean
    @Primary
    Seats callers(ProjectedSeats seats, Network network) {
        return new CallersOfAWholeNetwork(seats, network);
    }

    @Bean
    MemberNames memberNames(Network network) {
        return new MemberNames(network);
    }

    // What we keep

    @Bean
    Requests requestDocuments(Outbox outbox) {
        return new Requests(outbox);
    }

    @Bean
    Runs runs(MongoDatabase database) {
        return new Runs(database);
    }

    @Bean
    Introductions introductionDocuments(Outbox outbox, MeterRegistry meters) {
        return new Introductions(outbox, new Steps(meters));
    }

    @Bean
    Slots slots(MongoDatabase database) {
        return new Slots(database);
    }

    @Bean
    Pairs pairs(MongoDatabase database) {
        return new Pairs(database);
    }

    @Bean
    Exclusions exclusionDocuments(Outbox outbox) {
        return new Exclusions(outbox);
    }

    // Own words

    @Bean
    RecogniserInForce recogniser(Network network) {
        return new RecogniserInForce(() -> network.candidates().reference().taxonomy());
    }

    @Bean
    IndividualCase individualCase() {
        return new IndividualCase(HelplinesFile.read());
    }

    @Bean
    Refusals refusals(Network network, IndividualCase individualCase) {
        return new Refusals(network, individualCase);
    }

    @Bean
    RecognitionController recognitionController(
            RecogniserInForce recogniser, IndividualCase individualCase, Network network) {
        return new RecognitionController(recogniser, individualCase, network::countryOf);
    }

    // Ranking

    @Bean
    CircumstancesNow circumstancesNow(Network network, Exclusions exclusions, Pairs pairs, Slots slots, Clock clock) {
        return new CircumstancesNow(network, exclusions, pairs, slots, clock);
    }

    @Bean
    Matching matching(
            Requests requests, Runs runs, CircumstancesNow now, Supplier<UUID> ids, Clock clock, MeterRegistry meters) {
        return new Matching(requests, runs, now, ids, clock, meters);
    }

    @Bean
    Rematching rematching(Requests requests, Matching matching, Network network) {
        return new Rematching(requests, matching, network);
    }

    // Two members on the way to each other

    /** @param answerWithin how long a candidate has to answer, as 7d; off for ever */
    @Bean
    Offering offering(
            Requests requests,
            Introductions introductions,
            Slots slots,
            Pairs pairs,
            CircumstancesNow now,
            Rematching rematching,
            Clock clock,
            @Value("${kopir.offer.answer-within}") String answerWithin) {
        Optional<Duration> time =
                answerWithin.equals("off") ? Optional.empty() : Optional.of(DurationStyle.detectAndParse(answerWithin));
        return new Offering(requests, introductions, slots, pairs, now, rematching::soon, clock, time);
    }

    @Bean
    TakePart takePart(Introductions introductions, Network network, Offering offering, Clock clock) {
        return new TakePart(introductions, network, offering::tryMovingOn, clock);
    }

    @Bean
    IntroductionController introductionController(
            Introductions introductions, TakePart takePart, Refusals refusals, MemberNames names, Network network) {
        return new IntroductionController(introductions, takePart, refusals, names, network);
    }

    // A member's requests

    @Bean
    AskForPartner askForPartner(Requests requests, Network network, Rematching rematching, Clock clock) {
        return new AskForPartner(requests, network, rematching::soon, clock);
    }

    @Bean
    WriteOwnRequest writeOwnRequest(
            Requests requests, Network network, Rematching rematching, Offering offering, Clock clock) {
        return new WriteOwnRequest(requests, network, rematching::soon, offering::trySettling, clock);
    }

    @Bean
    RequestController requestController(
            Requests requests,
            AskForPartner ask,
            WriteOwnRequest write,
            Refusals refusals,
            MemberNames names,
            Network network,
            Supplier<UUID> ids,
            Clock clock) {
        return new RequestController(requests, ask, write, refusals, names, network, ids, clock);
    }

    @Bean
    AnswerCard answerCard(Requests requests, Network network, Offering offering) {
        return new AnswerCard(requests, network, offering::trySettling);
    }

    @Bean
    CardController cardController(
            Requests requests, AnswerCard answer, Refusals refusals, MemberNames names, Network network) {
        return new CardController(requests, answer, refusals, names, network);
    }

    // The coordinators' desk

    @Bean
    Queue queue(Requests requests) {
        return new Queue(requests);
    }

    @Bean
    ReviewController reviewController(
            Requests requests,
            Runs runs,
            Queue queue,
            CircumstancesNow now,
            Refusals refusals,
            MemberNames names,
            Network network,
            Supplier<UUID> ids,
            Clock clock) {
        return new ReviewController(
                requests,
                runs,
                queue,
                new DecideSuggestion(requests, now, ids),
                new ReturnRequest(requests),
                now,
                refusals,
                names,
                network,
                clock);
    }

    // Pairs that must not meet

    @Bean
    SetExclusion setExclusion(Exclusions exclusions, Pairs pairs, TakePart takePart, Rematching rematching) {
        return new SetExclusion(
                exclusions,
                (one, other) -> pairs.introductionOf(one, other)
                        .flatMap(takePart::revoke)
                        .then(),
                rematching::soon);
    }

    @Bean
    ExclusionController exclusionController(
            Exclusions exclusions,
            SetExclusion set,
            Refusals refusals,
            MemberNames names,
            Network network,
            Supplier<UUID> ids,
            Clock clock) {
        return new ExclusionController(exclusions, set, refusals, names, network, ids, clock);
    }

    // Events in

    @Bean
    Erasure erasure(
            Requests requests,
            Introductions introductions,
            TakePart takePart,
            Exclusions exclusions,
            Pairs pairs,
            Slots slots,
            Runs runs,
            Outbox outbox,
            Clock clock) {
        return new Erasure(
                requests,
                introductions,
                takePart,
                exclusions,
                pairs,
                slots,
                runs,
                outbox.aggregates("erasures", StateJson.of(Erasure.CarriedOut.class)),
                clock);
    }

    @Bean
    Consumer<Message<byte[]>> members(
            EventConsumers consumers, LearntMembers members, Network network, Rematching rematching, Erasure erasure) {
        return consumers.of(new MemberEvents(members, network, rematching::soon, erasure::carryOut));
    }

    @Bean
    Consumer<Message<byte[]>> seatEvents(EventConsumers consumers, ProjectedSeats seats) {
        return consumers.of(seats);
    }

    @Bean
    Consumer<Message<byte[]>> capabilities(
            EventConsumers consumers, LearntLists lists, Network network, Rematching rematching) {
        return consumers.of(new ListEvents(lists, network, rematching::soon));
    }

    @Bean
    Consumer<Message<byte[]>> grants(
            EventConsumers consumers, Introductions introductions, Offering offering, Clock clock) {
        return consumers.of(new GrantEvents(introductions, offering::after, clock));
    }
}
