package kopir.scenarios;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kopir.scenarios.MailServer.Handed;

/** What must be so after the main job, whatever happened on the way. */
final class Aftermath {
    static final String CANDIDATES_ADDRESS = "in07@members.kopir.example";
    private static final String REQUESTERS_ADDRESS = "kz02@members.kopir.example";
    private static final Set<String> THE_TWO = Set.of("kz02", "in07");

    /** Of these it stays true until the end that they should be sent. */
    private static final Set<String> TOLD_BY_MAIL =
            Set.of("cards-ready", "introduction-offered", "introduction-connected", "request-to-review");

    private final Story story;
    private final Crowd crowd;
    private final Diary diary;

    Aftermath(Story story, Crowd crowd, Diary diary) {
        this.story = story;
        this.crowd = crowd;
        this.diary = diary;
    }

    void contactsAreOpenForTheTwoAlone() {
        story.introductionIs(story.samal, "connected");
        story.introductionIs(story.balkan, "connected");
        assertThat(story.contacts(story.samal, "in07").expect(200).text()).contains(CANDIDATES_ADDRESS);
        assertThat(story.contacts(story.balkan, "kz02").expect(200).text()).contains(REQUESTERS_ADDRESS);
        FewMembers.IDS.stream().filter(id -> !THE_TWO.contains(id)).forEach(id -> {
            Person stranger = new Person(story.places(), "member:" + id);
            THE_TWO.forEach(one ->
                    assertThat(story.contacts(stranger, one).status()).as(id).isEqualTo(404));
            assertThat(story.introductions(stranger)).as(id).isEmpty();
        });
    }

    void eachPersonHasEachNoticeOnceAndInOrder() {
        assertThat(story.notices(story.samal))
                .as("newest first")
                .containsExactly("introduction-connected", "cards-ready", "cards-ready");
        assertThat(story.notices(story.balkan)).containsExactly("introduction-connected", "introduction-offered");
        assertThat(story.notices(story.coordinator)).containsExactly("request-to-review");
        assertThat(story.notices(story.bystander)).isEmpty();
        // Two cards of one request are two notices that look alike: those of the requester were counted above.
        Stream.concat(FewMembers.IDS.stream().map(id -> "member:" + id), Stream.of("coordinator"))
                .filter(persona -> !persona.equals(story.samal.toString()))
                .forEach(persona -> assertThat(
                                Inbox.of(new Person(story.places(), persona)).notices())
                        .as("notices of %s", persona)
                        .doesNotHaveDuplicates());
        assertThat(Inbox.of(story.coordinator).about("request-to-review")).containsAll(crowd.requests());
    }

    /**
     * SMTP leaves one window that nothing can close: between the server's 250 and our record of it. Who dies in it, or
     * finds no store to record it in, sends the message once more, under the same id.
     */
    void eachMailCameOnce(MailServer mail) {
        Map<String, List<Handed>> byNotice = mail.handed().stream().collect(groupingBy(Handed::notice));
        assertThat(byNotice).allSatisfy((notice, copies) -> {
            assertThat(copies.stream().map(Handed::era)).doesNotHaveDuplicates();
            assertThat(copies).hasSizeLessThanOrEqualTo(2);
        });
        for (Person person : List.of(story.samal, story.balkan, story.coordinator)) {
            assertThat(byNotice.keySet()).containsAll(Inbox.of(person).idsOf(TOLD_BY_MAIL));
        }
        long twice =
                byNotice.values().stream().filter(copies -> copies.size() == 2).count();
        diary.write("%d mails, %d of them twice".formatted(byNotice.size(), twice));
    }

    void eachEventWasToldInOrder() {
        Told told = Told.until(story.places());
        diary.write(told.repetitions() + " events were told again");
        assertThat(told.outOfOrder()).isEmpty();
        assertThat(told.subjects("kopir.directory.members")).containsAll(crowd.organisations());
        assertThat(told.subjects("kopir.matching.requests"))
                .containsAll(crowd.requests())
                .contains(story.request);
        assertThat(told.subjects("kopir.matching.introductions")).contains(story.introduction);
        assertThat(told.subjects("kopir.directory.grants")).contains(story.introduction);
    }
}
