package kopir.matching;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kopir.contracts.Event;
import kopir.contracts.MemberEvent;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.Topics;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.introduction.Offering;
import kopir.matching.introduction.Sweep;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.member.Network;
import kopir.matching.member.mongo.LearntLists;
import kopir.matching.member.mongo.LearntMembers;
import kopir.matching.recording.Rematching;
import kopir.matching.recording.mongo.Runs;
import kopir.matching.request.mongo.Requests;
import kopir.matching.review.Figures;
import kopir.matching.review.Queue;
import kopir.platform.delivery.EventJson;
import kopir.platform.delivery.EventTail;
import kopir.platform.seat.ProjectedSeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** What runs without being asked. */
@Configuration(proxyBeanMethods = false)
class BackgroundWiring {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWiring.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** Memory is filled from the store, so that a restart knows at once what the last run knew. */
    @Bean
    SmartLifecycle remembering(LearntMembers members, LearntLists lists, Network network) {
        Mono<Void> remember = members.all()
                .doOnNext(network::take)
                .thenMany(lists.all())
                .doOnNext(network::take)
                .then(Mono.fromRunnable(network::recalled));
        return Background.of(() -> untilItWorks(remember, "what was learnt before is not read yet"));
    }

    /** And follows the topics, so that every instance knows everybody. */
    @Bean
    EventTail tail(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers, EventJson json, Network network) {
        return new EventTail(brokers, List.of(Topics.MEMBERS, Topics.CAPABILITIES), json, (event, position) -> {
            take(event, network);
            network.reached(position.topic() + "-" + position.partition(), position.next());
        });
    }

    private static void take(Event event, Network network) {
        switch (event) {
            case MemberEvent member -> network.take(member);
            case ReferenceEvent list -> network.take(list);
            default -> {
                // Nothing else travels on these topics.
            }
        }
    }

    @Bean
    SmartLifecycle indexes(
            ProjectedSeats seats,
            Requests requests,
            Runs runs,
            Introductions introductions,
            Pairs pairs,
            Exclusions exclusions) {
        Mono<Void> made = Flux.concat(
                        seats.index(),
                        requests.index(),
                        runs.index(),
                        introductions.index(),
                        pairs.index(),
                        exclusions.index())
                .then();
        return Background.of(() -> untilItWorks(made, "indexes are not made yet"));
    }

    @Bean
    SmartLifecycle rematches(Rematching rematching, @Value("${kopir.matching.rematch-every}") Duration every) {
        return new Background(() -> rematching.start(every), rematching::stop);
    }

    @Bean
    Sweep sweep(
            Requests requests, Introductions introductions, Slots slots, Pairs pairs, Offering offering, Clock clock) {
        return new Sweep(requests, introductions, slots, pairs, offering, clock);
    }

    @Bean
    SmartLifecycle sweeps(Sweep sweep, @Value("${kopir.offer.sweep-every}") Duration every) {
        return new Background(() -> sweep.start(every), sweep::stop);
    }

    @Bean
    SmartLifecycle figures(
            Requests requests,
            Queue queue,
            Clock clock,
            MeterRegistry meters,
            @Value("${kopir.matching.figures-every}") Duration every) {
        Figures figures = new Figures(requests, queue, clock, meters);
        return Background.of(() -> Flux.interval(Duration.ZERO, every, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMap(_ -> figures.refresh().onErrorComplete())
                .subscribe());
    }

    private static Disposable untilItWorks(Mono<Void> work, String meanwhile) {
        return work.doOnError(error -> LOG.atWarn()
                        .addKeyValue("error", error.getClass().getSimpleName())
                        .log(meanwhile))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AGAIN))
                .subscribe();
    }

    /** Something with a beginning and an end. */
    private static final class Background implements SmartLifecycle {
        private final Runnable start;
        private final Runnable stop;
        private volatile boolean running;

        Background(Runnable start, Runnable stop) {
            this.start = start;
            this.stop = stop;
        }

        static Background of(java.util.function.Supplier<Disposable> work) {
            reactor.core.Disposable.Swap begun = reactor.core.Disposables.swap();
            return new Background(() -> begun.update(work.get()), begun::dispose);
        }

        @Override
        public void start() {
            running = true;
            start.run();
        }

        @Override
        public void stop() {
            stop.run();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
