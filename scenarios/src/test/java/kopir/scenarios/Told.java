package kopir.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the services told each other: of each thing the versions of its events, in the order in which they were told. */
final class Told {
    private final Map<Thing, List<Long>> versions = new TreeMap<>(java.util.Comparator.comparing(Thing::toString));

    private record Thing(String topic, String subject) {}

    private Told() {}

    static Told until(Places places) {
        Told told = new Told();
        TopicRecords.read(places, told::take);
        return told;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().endsWith(".dlt")) {
            return;
        }
        Thing thing = new Thing(record.topic(), text(record.key()));
        versions.computeIfAbsent(thing, _ -> new ArrayList<>())
                .add(Long.valueOf(
                        text(record.headers().lastHeader("ce_aggregateversion").value())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** How often something was told again. */
    long repetitions() {
        return versions.values().stream()
                .mapToLong(told -> told.size() - Set.copyOf(told).size())
                .sum();
    }

    /** The things of which a version was first told after a later one. */
    List<String> outOfOrder() {
        return versions.entrySet().stream()
                .filter(each -> !isAscending(each.getValue().stream().distinct().toList()))
                .map(Object::toString)
                .toList();
    }

    private static boolean isAscending(List<Long> firstTold) {
        return firstTold.stream().sorted().toList().equals(firstTold);
    }

    /** The ids of all things of which a topic tells. */
    Set<String> subjects(String topic) {
        return versions.keySet().stream()
                .filter(thing -> thing.topic().equals(topic))
                .map(Thing::subject)
                .collect(java.util.stream.Collectors.toSet());
    }
}
