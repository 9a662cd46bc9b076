package kopir.notification;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.delivery.web.DeliveryController;
import kopir.notification.erasure.Erasure;
import kopir.notification.erasure.Erasure.CarriedOut;
import kopir.notification.key.mongo.StoredKey;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Announcer;
import kopir.notification.notice.Channel;
import kopir.notification.notice.Freshness;
import kopir.notification.notice.Readers;
import kopir.notification.notice.Sweep;
import kopir.notification.notice.kafka.NetworkEvents;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.mongo.Occasions;
import kopir.notification.notice.web.Arrivals;
import kopir.notification.notice.web.NoticeController;
import kopir.notification.notice.web.NoticeStream;
import kopir.notification.preference.mongo.PreferenceStore;
import kopir.notification.preference.web.PreferenceController;
import kopir.notification.unsubscribe.web.UnsubscribeController;
import kopir.notification.wording.NoticeTexts;
import kopir.notification.wording.UnsubscribePages;
import kopir.platform.delivery.DeliveryWiring;
import kopir.platform.delivery.EventConsumers;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.ProjectionAge;
import kopir.platform.delivery.StateJson;
import kopir.platform.http.HttpWiring;
import kopir.platform.seat.ProjectedSeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** Every part of the notification-service, in the order in which an event passes through it. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryWiring.class, HttpWiring.class, EmailWiring.class})
public class NotificationWiring {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationWiring.class);
    private static final int KEY_BYTES = 32;

    // What we learnt

    @Bean
    ProjectedSeats seats(MongoDatabase database, ProjectionAge age) {
        return new ProjectedSeats(database, age);
    }

    @Bean
    LearntNetwork network(MongoDatabase database) {
        return new LearntNetwork(database);
    }

    @Bean
    Freshness freshness(ProjectionAge age) {
        return new Freshness(age::hasCaughtUp, age::of);
    }

    // Who hears of what

    @Bean
    StoredKey storedKey(MongoDatabase database) {
        SecureRandom random = new SecureRandom();
        return new StoredKey(database, () -> {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @Bean
    Occasions occasions(MongoDatabase database) {
        return new Occasions(database);
    }

    @Bean
    Notices notices(MongoDatabase database) {
        return new Notices(database);
    }

    @Bean
    Readers readers(ProjectedSeats seats) {
        return new Readers(seats);
    }

    /** Without a channel of {@link EmailWiring} the portal alone tells. */
    @Bean
    Announcer announcer(
            Occasions occasions,
            Notices notices,
            LearntNetwork network,
            Readers readers,
            Freshness freshness,
            StoredKey key,
            ObjectProvider<Channel> channels,
            Clock clock,
            MeterRegistry meters) {
        List<Channel> beyondThePortal = channels.orderedStream().toList();
        if (beyondThePortal.isEmpty()) {
            LOG.atInfo().log("no mail server is set (spring.mail.host): the portal alone tells");
        }
        return new Announcer(occasions, notices, network, readers, freshness, key, beyondThePortal, clock, meters);
    }

    // Events in

    @Bean
    Deliveries deliveries(Outbox outbox) {
        return new Deliveries(outbox);
    }

    @Bean
    PreferenceStore preferenceStore(MongoDatabase database) {
        return new PreferenceStore(database);
    }

    @Bean
    Erasure erasure(
            Outbox outbox,
            Notices notices,
            Occasions occasions,
            Deliveries deliveries,
            PreferenceStore preferences,
            Clock clock) {
        return new Erasure(
                List.of(occasions::forget, notices::forget, deliveries::forget, preferences::forget),
                outbox.aggregates("erasures", StateJson.of(CarriedOut.class)),
                clock);
    }

    @Bean
    NetworkEvents networkEvents(LearntNetwork network, ProjectedSeats seats, Announcer announcer, Erasure erasure) {
        return new NetworkEvents(network, seats, announcer, erasure);
    }

    @Bean
    Consumer<Message<byte[]>> members(EventConsumers consumers, NetworkEvents events) {
        return consumers.of(events);
    }

    @Bean
    Consumer<Message<byte[]>> seatEvents(EventConsumers consumers, NetworkEvents events) {
        return consumers.of(events);
    }

    @Bean
    Consumer<Message<byte[]>> requests(EventConsumers consumers, NetworkEvents events) {
        return consumers.of(events);
    }

    @Bean
    Consumer<Message<byte[]>> introductions(EventConsumers consumers, NetworkEvents events) {
        return consumers.of(events);
    }

    @Bean
    Consumer<Message<byte[]>> exclusions(EventConsumers consumers, NetworkEvents events) {
        return consumers.of(events);
    }

    // The portal's inbox

    @Bean
    NoticeTexts noticeTexts() {
        return new NoticeTexts();
    }

    @Bean
    NoticeController noticeController(Notices notices, NoticeTexts texts) {
        return new NoticeController(notices, texts);
    }

    @Bean
    NoticeStream noticeStream(
            Notices notices,
            ProjectedSeats seats,
            Clock clock,
            @Value("${kopir.notification.stream-beat}") Duration beat) {
        return new NoticeStream(new Arrivals(notices, clock), seats, beat);
    }

    // In the background

    @Bean(initMethod = "start", destroyMethod = "stop")
    Sweep sweep(Announcer announcer, Occasions occasions, Clock clock) {
        return new Sweep(announcer, occasions, clock);
    }

    @Bean(initMethod = "make")
    Indexes indexes(
            ProjectedSeats seats,
            LearntNetwork network,
            Occasions occasions,
            Notices notices,
            Deliveries deliveries,
            PreferenceStore preferences) {
        return new Indexes(
                seats.index(),
                network.index(),
                occasions.index(),
                notices.index(),
                deliveries.index(),
                preferences.index());
    }

    // What people want, and what became of their messages

    @Bean
    PreferenceController preferenceController(PreferenceStore preferences) {
        return new PreferenceController(preferences);
    }

    @Bean
    UnsubscribeController unsubscribeController(StoredKey key, PreferenceStore preferences, ProjectedSeats seats) {
        return new UnsubscribeController(key, preferences, seats, new UnsubscribePages());
    }

    @Bean
    DeliveryController deliveryController(Deliveries deliveries) {
        return new DeliveryController(deliveries);
    }
}
