package kopir.embedded.broker;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import kopir.embedded.Loopback;

/** The broker's configuration, each value there for a reason. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String CLIENT_LISTENER = "CLIENT";

    private BrokerSettings() {}

    static Map<String, String> of(Path folder, int clientPort, int controllerPort) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", String.valueOf(NODE)),
                entry("log.dirs", folder.toString()),
                entry("controller.quorum.voters", NODE + "@" + Loopback.HOST + ":" + controllerPort),
                entry("controller.listener.names", CONTROLLER_LISTENER),
                entry("inter.broker.listener.name", CLIENT_LISTENER),
                entry("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry(
                        "listeners",
                        listener(CLIENT_LISTENER, clientPort) + "," + listener(CONTROLLER_LISTENER, controllerPort)),
                entry("advertised.listeners", listener(CLIENT_LISTENER, clientPort)),

                // One node: every replica there can be.
                entry("default.replication.factor", "1"),
                entry("min.insync.replicas", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),

                // Topics are made on purpose, with their own retention; three partitions let three consumers share.
                entry("auto.create.topics.enable", "false"),
                entry("num.partitions", "3"),
                entry("offsets.topic.num.partitions", "4"),
                entry("transaction.state.log.num.partitions", "4"),
                entry("share.coordinator.state.topic.num.partitions", "4"),

                // Where a group stands is kept as long as the topics: a service stopped for a week goes on where it
                // was.
                entry("offsets.retention.minutes", String.valueOf(400 * 24 * 60)),

                // After a kill the controller waits for the old session to end: with the usual 9 s a restart takes 13.
                // Shorter than this, a machine that is busy for a moment shuts the broker out.
                entry("broker.session.timeout.ms", "3000"),
                entry("broker.heartbeat.interval.ms", "500"),
                // Nobody else joins the group a moment later: no reason to make the first consumer wait 3 s.
                entry("group.initial.rebalance.delay.ms", "0"),

                // Sized for a small network instead of a data centre.
                entry("log.segment.bytes", String.valueOf(64 << 20)),
                entry("log.index.size.max.bytes", String.valueOf(512 << 10)),
                entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20)),
                entry("log.cleaner.io.buffer.size", String.valueOf(128 << 10)),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "4"),
                entry("background.threads", "2"));
    }

    private static String listener(String name, int port) {
        return name + "://" + Loopback.HOST + ":" + port;
    }
}
