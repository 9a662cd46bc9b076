package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.Topics;
import kopir.testservers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The way of an event: written with its state, sent, taken in, or put aside. */
class DeliveryIT {
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static ConfigurableApplicationContext service;
    private static Aggregates<Note> notes;

    record Note(String text) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DeliveryWiring.class)
    static class Service {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Consumer<Message<byte[]>> members(EventConsumers consumers) {
            return consumers.of(received -> {
                if (received.event() instanceof MemberEvent.Changed changed
                        && changed.profile().limit() == 99) {
                    return Mono.error(new IllegalStateException("a defect in the handler"));
                }
                RECEIVED.add(received);
                return Mono.just(EventHandler.Handled.APPLIED);
            });
        }

        @Bean
        Aggregates<Note> notes(Outbox outbox) {
            return outbox.aggregates("notes", StateJson.of(Note.class));
        }
    }

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=kopir-platform",
                        "--spring.mongodb.uri=" + TestServers.mongoUri(),
                        "--spring.cloud.stream.kafka.binder.brokers=" + TestServers.kafka(),
                        "--kopir.service=delivery-it",
                        "--kopir.consumes=" + Topics.MEMBERS,
                        "--kopir.kafka.partitions=3",
                        "--spring.cloud.function.definition=members",
                        "--spring.cloud.stream.bindings.members-in-0.destination=" + Topics.MEMBERS);
        notes = service.getBean("notes", Aggregates.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_event_written_with_its_state_arrives_and_leaves_the_outbox_empty() {
        String id = UUID.randomUUID().toString();

        assertThat(notes.insert(id, new Note("first"), List.of(Samples.member(1001)))
                        .block())
                .isEqualTo(Written.DONE);

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(1001L));
        await().untilAsserted(() ->
                assertThat(raw(id).getList("outbox", Document.class)).isEmpty());
    }

    @Test
    void events_of_an_aggregate_arrive_in_the_order_they_were_written() {
        String id = UUID.randomUUID().toString();
        notes.insert(id, new Note("0"), List.of(Samples.member(2000))).block();
        for (int i = 1; i <= 20; i++) {
            Stored<Note> read = notes.find(id).block();
            notes.update(read, new Note("" + i), List.of(Samples.member(2000 + i)))
                    .block();
        }

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(2020L));
        List<Long> firsts = versionsReceived().stream()
                .filter(version -> version >= 2000 && version <= 2020)
                .distinct()
                .toList();
        assertThat(firsts).isSorted().hasSize(21);
    }

    @Test
    void of_two_who_write_from_the_same_version_one_is_told_that_someone_was_first() {
        String id = UUID.randomUUID().toString();
        notes.insert(id, new Note("read by both"), List.of()).block();
        Stored<Note> read = notes.find(id).block();

        List<Written> ends = Flux.range(0, 16)
                .flatMap(i -> notes.update(read, new Note("by " + i), List.of()))
                .collectList()
                .block();

        assertThat(ends).containsOnlyOnce(Written.DONE).hasSize(16);
        assertThat(notes.find(id).block().version()).isEqualTo(2);
    }

    @Test
    void an_id_that_exists_is_not_written_again() {
        String id = UUID.randomUUID().toString();
        notes.insert(id, new Note("first"), List.of()).block();

        assertThat(notes.insert(id, new Note("second"), List.of()).block()).isEqualTo(Written.SOMEONE_WAS_FIRST);
        assertThat(notes.find(id).block().state().text()).isEqualTo("first");
    }

    @Test
    void an_erased_aggregate_leaves_a_tombstone_on_the_topic_and_no_document() {
        String id = UUID.randomUUID().toString();
        notes.insert(id, new Note("to be erased"), List.of()).block();

        notes.erase(notes.find(id).block(), List.of(new MemberEvent.Erased(Samples.SAMAL, 3001)))
                .block();

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(3001L));
        await().untilAsserted(() -> assertThat(Mono.from(notes.collection().find(new Document("_id", id)))
                        .block())
                .isNull());
        assertThat(recordsOf(Topics.MEMBERS))
                .anyMatch(record -> record.value() == null && record.key().equals(Samples.SAMAL.toString()));
    }

    @Test
    void poison_goes_to_the_dead_letters_once_with_its_reason_and_the_partition_goes_on() {
        KafkaTemplate<String, byte[]> kafka = service.getBean(KafkaTemplate.class);
        String key = Samples.SAMAL.toString();
        int partition = partitionOf(key);
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                Topics.MEMBERS, partition, key, "{\"profile\":\"a secret\"}".getBytes(StandardCharsets.UTF_8));
        for (var header : Envelope.of(
                        Samples.member(4001),
                        "/test",
                        service.getBean(Clock.class).instant())
                .headers()) {
            poison.headers().add(header);
        }
        kafka.send(poison).join();
        kafka.send(new ProducerRecord<>(Topics.MEMBERS, partition, key, new byte[] {1, 2, 3}))
                .join();

        notes.insert(UUID.randomUUID().toString(), new Note("after"), List.of(Samples.member(4002)))
                .block();

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(4002L));
        String dead = Topics.deadLetters(Topics.MEMBERS, "delivery-it");
        await().untilAsserted(() -> assertThat(recordsOf(dead))
                .extracting(DeliveryIT::reason)
                .containsOnlyOnce("not-the-expected-json", "no-specversion"));
        assertThat(recordsOf(dead))
                .allSatisfy(record -> record.headers()
                        .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                                .doesNotContain("a secret")));
    }

    @Test
    void what_the_handler_fails_on_goes_to_the_dead_letters_after_a_few_tries_without_the_message() {
        MemberProfile profile = Samples.member(4501).profile();
        notes.insert(UUID.randomUUID().toString(), new Note("fails"), List.of(limited(profile, 99)))
                .block();
        notes.insert(UUID.randomUUID().toString(), new Note("after"), List.of(Samples.member(4502)))
                .block();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(versionsReceived()).contains(4502L));
        assertThat(recordsOf(Topics.deadLetters(Topics.MEMBERS, "delivery-it")))
                .filteredOn(record -> reason(record).equals("IllegalStateException"))
                .singleElement()
                .satisfies(record -> record.headers()
                        .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                                .doesNotContain("a defect in the handler")));
    }

    @Test
    void a_tail_goes_on_after_what_its_reader_fails_on() {
        List<Long> read = new CopyOnWriteArrayList<>();
        EventTail tail =
                new EventTail(TestServers.kafka(), List.of(Topics.MEMBERS), new EventJson(), (event, position) -> {
                    if (event.version() == 7001) {
                        throw new IllegalStateException("a defect in the reader");
                    }
                    read.add(event.version());
                });
        tail.start();
        try {
            for (long version : List.of(7001L, 7002L)) {
                notes.insert(UUID.randomUUID().toString(), new Note("tail"), List.of(Samples.member(version)))
                        .block();
            }

            await().untilAsserted(() -> assertThat(read).contains(7002L));
            assertThat(read).doesNotContain(7001L);
        } finally {
            tail.stop();
        }
    }

    @Test
    void a_newer_version_of_a_known_type_is_parked_and_an_unknown_type_is_skipped() {
        KafkaTemplate<String, byte[]> kafka = service.getBean(KafkaTemplate.class);
        Envelope known = Envelope.of(
                Samples.member(5001), "/test", service.getBean(Clock.class).instant());
        kafka.send(record(known, "kopir.member.changed.v2")).join();
        kafka.send(record(known, "kopir.member.danced.v1")).join();

        notes.insert(UUID.randomUUID().toString(), new Note("after"), List.of(Samples.member(5002)))
                .block();

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(5002L));
        await().untilAsserted(() -> assertThat(recordsOf(Topics.deadLetters(Topics.MEMBERS, "delivery-it")))
                .extracting(DeliveryIT::reason)
                .containsOnlyOnce("unknown-version"));
        assertThat(service.getBean(MeterRegistry.class)
                        .get("kopir.events.handled")
                        .tag("outcome", "unknown-type")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_was_read_to_the_end_is_not_old() {
        ProjectionAge age = service.getBean(ProjectionAge.class);

        await().atMost(Duration.ofSeconds(20)).until(() -> age.hasCaughtUp(Topics.MEMBERS));
        assertThat(age.of(Topics.MEMBERS)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void the_sweep_sends_what_a_crash_left_behind() {
        Document leftBehind = new Document("_id", UUID.randomUUID().toString())
                .append("version", 1L)
                .append("state", new Document("text", "x"))
                .append(
                        "outbox",
                        List.of(OutboxEntry.of(
                                        Samples.member(6001),
                                        new EventJson(),
                                        "/test",
                                        service.getBean(Clock.class).instant().minusSeconds(60))
                                .toDocument()));
        Mono.from(service.getBean(MongoDatabase.class).getCollection("notes").insertOne(leftBehind))
                .block();

        await().untilAsserted(() -> assertThat(versionsReceived()).contains(6001L));
    }

    private static ProducerRecord<String, byte[]> record(Envelope envelope, String type) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.MEMBERS, envelope.subject(), "{}".getBytes(StandardCharsets.UTF_8));
        envelope.headers()
                .forEach(header -> record.headers()
                        .add(
                                header.key().equals("ce_type")
                                        ? new RecordHeader("ce_type", type.getBytes(StandardCharsets.UTF_8))
                                        : header));
        return record;
    }

    private static MemberEvent.Changed limited(MemberProfile profile, int limit) {
        return new MemberEvent.Changed(new MemberProfile(
                profile.id(),
                profile.version(),
                profile.externalId(),
                profile.kind(),
                profile.type(),
                profile.membership(),
                profile.names(),
                profile.country(),
                profile.region(),
                profile.coverage(),
                profile.languages(),
                profile.offers(),
                profile.needs(),
                profile.modes(),
                limit,
                profile.elsewhere(),
                profile.paused(),
                profile.visibility()));
    }

    private static int partitionOf(String key) {
        return org.apache.kafka.common.utils.Utils.toPositive(
                        org.apache.kafka.common.utils.Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)))
                % 3;
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("kopir-reason").value(), StandardCharsets.UTF_8);
    }

    private static List<Long> versionsReceived() {
        return RECEIVED.stream().map(received -> received.event().version()).toList();
    }

    private static Document raw(String id) {
        return Mono.from(notes.collection().find(new Document("_id", id))).block();
    }

    private static List<ConsumerRecord<String, byte @Nullable []>> recordsOf(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", TestServers.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<org.apache.kafka.common.TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte @Nullable []>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
