package kopir.platform.delivery;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What a service imports to send and take in events. It names itself with {@code kopir.service} and the topics it
 * consumes with {@code kopir.consumes}.
 */
@Configuration(proxyBeanMethods = false)
public class DeliveryWiring {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    KafkaTemplate<String, byte[]> sender(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${kopir.service}") String service) {
        return Sender.to(brokers, service + "-relay");
    }

    @Bean(destroyMethod = "dispose")
    Scheduler relayScheduler() {
        return Schedulers.newBoundedElastic(4, 10_000, "relay");
    }

    @Bean
    MongoClientSettingsBuilderCustomizer patience(@Value("${spring.mongodb.uri}") String uri) {
        return new StorePatience(new ConnectionString(uri));
    }

    /** The database named in the connection string, with every write acknowledged by the majority. */
    @Bean
    MongoDatabase database(
            MongoClient client, @Value("${spring.mongodb.uri}") String uri, @Value("${kopir.service}") String service) {
        String named = new ConnectionString(uri).getDatabase();
        return client.getDatabase(named == null ? service : named).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Bean
    Outbox outbox(
            MongoDatabase database,
            EventJson json,
            KafkaTemplate<String, byte[]> sender,
            Scheduler relayScheduler,
            @Value("${kopir.service}") String service,
            Clock clock,
            MeterRegistry meters) {
        Relay relay = new Relay(sender, relayScheduler, clock, meters);
        return new Outbox(database, json, relay, "/kopir/" + service, clock, meters);
    }

    @Bean
    EventConsumers eventConsumers(EventJson json, MeterRegistry meters, Clock clock) {
        return new EventConsumers(json, meters, clock);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> sender, MeterRegistry meters) {
        return new DeadLetters(sender, meters);
    }

    @Bean
    TopicsReady topicsReady(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${kopir.kafka.partitions}") int partitions,
            @Value("${kopir.service}") String service,
            @Value("${kopir.consumes}") List<String> consumes) {
        return new TopicsReady(brokers, partitions, service, consumes);
    }

    /** Static, because it is made before the beans that pass by it. */
    @Bean
    static BeanPostProcessor lateBindings(ListableBeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean.getClass() == InputBindingLifecycle.class
                        ? new LateBindings(
                                beans.getBean(BindingService.class),
                                beans.getBean(TopicsReady.class),
                                () -> beans.getBeansOfType(Bindable.class))
                        : bean;
            }
        };
    }

    @Bean
    ProjectionAge projectionAge(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${kopir.service}") String service,
            @Value("${kopir.consumes}") List<String> consumes,
            Clock clock,
            MeterRegistry meters) {
        return new ProjectionAge(brokers, service, consumes, clock, meters);
    }
}
