package kopir.testservers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** Apache Kafka and MongoDB as a larger installation runs them. */
final class Containers {
    private Containers() {}

    static String store() {
        MongoDBContainer mongo = new MongoDBContainer(DockerImageName.parse("mongo:8"));
        mongo.start();
        return mongo.getConnectionString();
    }

    static String broker() {
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return kafka.getBootstrapServers();
    }
}
