package kopir.notification;

import java.time.Clock;
import kopir.notification.delivery.Courier;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Announcer;
import kopir.notification.notice.Sweep;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.mongo.Occasions;
import kopir.notification.preference.mongo.PreferenceStore;
import kopir.platform.seat.ProjectedSeats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What runs without being asked: started last, stopped first, and a message being sent is finished and recorded. */
@Configuration(proxyBeanMethods = false)
class BackgroundWiring {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWiring.class);

    @Bean
    SmartLifecycle indexes(
            ProjectedSeats seats,
            LearntNetwork network,
            Occasions occasions,
            Notices notices,
            Deliveries deliveries,
            PreferenceStore preferences) {
        Mono<Void> made = Flux.concat(
                        seats.index(),
                        network.index(),
                        occasions.index(),
                        notices.index(),
                        deliveries.index(),
                        preferences.index())
                .then();
        return new Background(
                () -> made.subscribe(
                        _ -> {},
                        error -> LOG.atWarn()
                                .addKeyValue("error", error.getClass().getSimpleName())
                                .log("indexes not made; the store is slower until the next start")),
                Mono.empty());
    }

    @Bean
    SmartLifecycle sweeping(Announcer announcer, Occasions occasions, Clock clock) {
        Sweep sweep = new Sweep(announcer, occasions, clock);
        return new Background(sweep::start, Mono.fromRunnable(sweep::stop));
    }

    @Bean
    SmartLifecycle sending(ObjectProvider<Courier> courier) {
        @Nullable Courier sends = courier.getIfAvailable();
        return sends == null
                ? new Background(
                        () -> LOG.atInfo().log("no mail server is set (spring.mail.host): the portal alone tells"),
                        Mono.empty())
                : new Background(sends::start, Mono.defer(sends::stop));
    }

    /** Stopping waits for what is under way, as long as the phase's time limit lets it. */
    private static final class Background implements SmartLifecycle {
        private final Runnable start;
        private final Mono<Void> stop;
        private volatile boolean running;

        Background(Runnable start, Mono<Void> stop) {
            this.start = start;
            this.stop = stop;
        }

        @Override
        public void start() {
            running = true;
            start.run();
        }

        @Override
        public void stop() {
            stop.subscribe();
            running = false;
        }

        @Override
        public void stop(Runnable done) {
            running = false;
            stop.doFinally(_ -> done.run()).subscribe();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
