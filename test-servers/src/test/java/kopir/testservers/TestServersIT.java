package kopir.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TestServersIT {
    @Test
    void the_store_answers_and_stays_the_same() {
        try (var client = MongoClients.create(TestServers.mongoUri())) {
            Document reply = Mono.from(client.getDatabase("test_servers").runCommand(new Document("ping", 1)))
                    .blockOptional()
                    .orElseThrow();
            assertThat(reply.get("ok")).asString().startsWith("1");
        }
        assertThat(TestServers.mongoUri()).isSameAs(TestServers.mongoUri());
    }

    @Test
    void the_broker_answers_and_stays_the_same() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
        }
        assertThat(TestServers.kafka()).isSameAs(TestServers.kafka());
    }

    @Test
    void a_free_port_can_be_listened_on() throws Exception {
        try (ServerSocket socket = new ServerSocket(TestServers.freePort())) {
            assertThat(socket.isBound()).isTrue();
        }
    }
}
