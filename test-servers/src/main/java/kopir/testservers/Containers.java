package kopir.testservers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Servers in containers of a Docker engine. Testcontainers removes them when the JVM has ended. */
final class Containers {
    private static final String KAFKA_IMAGE = "apache/kafka-native:4.1.1";
    private static final String MONGO_IMAGE = "mongo:8.0";

    private Containers() {}

    static String mongo() {
        // A replica set of one, as in production: only there is "majority" more than a word.
        MongoDBContainer container = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
        container.start();
        return container.getConnectionString();
    }

    static String kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_NUM_PARTITIONS", "3")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }
}
