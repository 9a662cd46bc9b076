package kopir.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read. */
final class ConsumerGroups {
    private static final List<String> ALL = List.of("directory", "matching", "notification");

    private final Places places;

    ConsumerGroups(Places places) {
        this.places = places;
    }

    /** What a group, none of whose consumers lives any more, has read already it will read again. */
    void forgetWhatWasRead(String group) {
        ask(admin -> {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
            read(admin, group).keySet().forEach(each -> beginnings.put(each, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginnings).all().get();
            return beginnings;
        });
    }

    /** Whether nothing is left to read for anyone. */
    boolean haveReadEverything() {
        return ask(admin -> {
            for (String group : ALL) {
                Map<TopicPartition, OffsetAndMetadata> read = read(admin, group);
                Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
                read.keySet().forEach(each -> wanted.put(each, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(wanted).all().get();
                if (read.entrySet().stream()
                        .anyMatch(each -> each.getValue().offset()
                                < ends.get(each.getKey()).offset())) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> read(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private interface Question<T> {
        T of(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T ask(Question<T> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", places.kafka()))) {
            return question.of(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
