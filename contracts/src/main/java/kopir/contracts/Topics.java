package kopir.contracts;

import java.util.List;

/** The topics, and which events travel on them. Partition counts are fixed for a topic's life. */
public final class Topics {
    public static final String MEMBERS = "kopir.directory.members";
    public static final String SEATS = "kopir.directory.seats";
    public static final String CAPABILITIES = "kopir.directory.capabilities";
    public static final String GRANTS = "kopir.directory.grants";
    public static final String REQUESTS = "kopir.matching.requests";
    public static final String INTRODUCTIONS = "kopir.matching.introductions";
    public static final String EXCLUSIONS = "kopir.matching.exclusions";
    public static final String DELIVERIES = "kopir.notification.deliveries";
    public static final String ACKNOWLEDGEMENTS = "kopir.acknowledgements";

    /** Every topic with how long it is kept. */
    public static final List<Topic> ALL = List.of(
            new Topic(MEMBERS, Kept.COMPACTED),
            new Topic(SEATS, Kept.COMPACTED),
            new Topic(CAPABILITIES, Kept.COMPACTED),
            new Topic(GRANTS, Kept.LONG),
            new Topic(REQUESTS, Kept.LONG),
            new Topic(INTRODUCTIONS, Kept.LONG),
            new Topic(EXCLUSIONS, Kept.COMPACTED),
            new Topic(DELIVERIES, Kept.LONG),
            new Topic(ACKNOWLEDGEMENTS, Kept.LONG));

    private Topics() {}

    /** The topic that tells of such events. */
    public static String of(Event event) {
        return switch (event) {
            case MemberEvent _ -> MEMBERS;
            case SeatEvent _ -> SEATS;
            case ReferenceEvent _ -> CAPABILITIES;
            case GrantEvent _ -> GRANTS;
            case RequestEvent _ -> REQUESTS;
            case IntroductionEvent _ -> INTRODUCTIONS;
            case ExclusionEvent _ -> EXCLUSIONS;
            case DeliveryEvent _ -> DELIVERIES;
            case AcknowledgementEvent _ -> ACKNOWLEDGEMENTS;
        };
    }

    /** Where a consumer group puts what it could not handle: as many partitions as the source, kept long. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    public record Topic(String name, Kept kept) {}

    public enum Kept {
        /** The newest record of each key, for ever. */
        COMPACTED,
        /** 400 days: a year's review and a month to make it. */
        LONG
    }
}
