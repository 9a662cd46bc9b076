package kopir.notification.notice;

import static java.util.stream.Collectors.joining;
import static kopir.notification.notice.EventCases.CANDIDATE;
import static kopir.notification.notice.EventCases.MEMBER;
import static kopir.notification.notice.EventCases.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.contracts.Event;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Request;
import kopir.notification.network.Condition;
import kopir.platform.json.KebabCaseEnums;
import org.junit.jupiter.api.Test;

/** The table against what a person expects of it: {@code table.txt}. */
class NoticeTableTest {
    private final Map<String, EventCases.Case> cases = EventCases.all();

    @Test
    void tells_whom_the_hand_written_table_tells_and_under_its_conditions() throws IOException {
        List<String> told = cases.entrySet().stream()
                .flatMap(entry -> lines(entry.getKey(), entry.getValue()))
                .toList();

        assertThat(told).containsExactlyElementsOf(expected());
    }

    @Test
    void decides_about_every_event_there_is() {
        Set<Class<?>> decided = cases.values().stream()
                .map(example -> example.event().getClass())
                .collect(Collectors.toSet());

        assertThat(decided).containsExactlyInAnyOrderElementsOf(leaves(Event.class));
    }

    @Test
    void decides_about_every_membership_and_every_way_a_request_closes() {
        assertThat(cases.values())
                .filteredOn(example -> example.event() instanceof kopir.contracts.MemberEvent.Changed)
                .extracting(example -> ((kopir.contracts.MemberEvent.Changed) example.event())
                        .profile()
                        .membership())
                .contains(MembershipStatus.values());
        assertThat(cases.values())
                .filteredOn(example -> example.event() instanceof RequestEvent.Closed)
                .extracting(example -> ((RequestEvent.Closed) example.event()).request())
                .extracting(Request::closed)
                .contains(CloseReason.values());
    }

    @Test
    void every_kind_of_notice_comes_from_some_event() {
        Set<Kind> kinds = cases.values().stream()
                .flatMap(example -> NoticeTable.rows(example.event(), example.before()).stream())
                .map(Announcement::kind)
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void an_erasure_finds_every_row_that_tells_of_the_member_or_to_it() {
        List<Announcement> offered =
                NoticeTable.rows(cases.get("introduction offered").event(), kopir.notification.network.Before.NOTHING);

        assertThat(offered)
                .singleElement()
                .satisfies(row -> assertThat(row.members()).containsExactlyInAnyOrder(CANDIDATE, REQUESTER));
    }

    private static Collection<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> leaves = new ArrayList<>();
        Arrays.stream(type.getPermittedSubclasses())
                .map(NoticeTableTest::leaves)
                .forEach(leaves::addAll);
        return leaves;
    }

    private static List<String> expected() throws IOException {
        try (InputStream file = NoticeTableTest.class.getResourceAsStream("table.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).collect(joining(" | ")))
                    .toList();
        }
    }

    private static Stream<String> lines(String name, EventCases.Case example) {
        List<Announcement> rows = NoticeTable.rows(example.event(), example.before());
        return rows.isEmpty()
                ? Stream.of(name + " | nobody")
                : rows.stream()
                        .map(row -> String.join(
                                " | ",
                                name,
                                audience(row.to()),
                                KebabCaseEnums.code(row.kind()),
                                conditions(row.conditions())));
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case Audience.Coordinators() -> "coordinators";
            case Audience.FocalPoints(UUID member) -> name(member);
            case Audience.Invited(UUID seat) -> seat.equals(EventCases.SEAT) ? "invited" : "wrong seat";
        };
    }

    private static String conditions(List<Condition> conditions) {
        String all = conditions.stream().map(NoticeTableTest::condition).collect(joining(", "));
        return all.isEmpty()
                ? "-"
                : all.replace(
                        "requester is verified, candidate is verified, requester and candidate not excluded",
                        "both may meet");
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.MemberIs(UUID member, MembershipStatus membership) ->
                name(member) + " is " + KebabCaseEnums.code(membership);
            case Condition.NotExcluded(UUID one, UUID other) -> name(one) + " and " + name(other) + " not excluded";
            case Condition.RequestIs(UUID request, var anyOf) ->
                (request.equals(EventCases.REQUEST) ? "request" : "wrong request") + " is " + codes(anyOf);
            case Condition.IntroductionIs(UUID introduction, var anyOf) ->
                (introduction.equals(EventCases.INTRODUCTION) ? "introduction" : "wrong introduction")
                        + " is "
                        + codes(anyOf);
        };
    }

    private static String codes(Set<? extends Enum<?>> statuses) {
        return statuses.stream().map(KebabCaseEnums::code).sorted().collect(joining(" or "));
    }

    private static String name(UUID member) {
        return member.equals(MEMBER)
                ? "member"
                : member.equals(REQUESTER) ? "requester" : member.equals(CANDIDATE) ? "candidate" : "somebody else";
    }
}
