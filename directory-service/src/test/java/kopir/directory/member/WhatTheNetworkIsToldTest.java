package kopir.directory.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import kopir.contracts.MemberProfile;
import kopir.directory.member.Membership.Returned;
import kopir.directory.policy.Field;
import org.junit.jupiter.api.Test;

/** Events about members hold nothing that the policy keeps back. */
class WhatTheNetworkIsToldTest {

    @Test
    void notes_comments_and_places_stay_in_the_directory() {
        Member member = Samples.member(new Returned("A comment of the canary", Samples.NOW));
        assertThat(member.toString()).as("the member holds them").contains("canary", "Canary City");

        assertThat(MemberNews.of(member, 4).toString()).doesNotContainIgnoringCase("canary");
    }

    @Test
    void all_else_is_told_at_its_version() {
        Profile profile = Samples.profile(null);

        MemberProfile told =
                MemberNews.of(Samples.member(new Membership.Draft()), 4).profile();

        assertThat(told.version()).isEqualTo(4);
        assertThat(told.names()).isEqualTo(profile.names());
        assertThat(told.region()).isEqualTo("KZ-61");
        assertThat(told.offers()).extracting("capability").containsExactly("legal-literacy");
        assertThat(told.modes()).isEqualTo(profile.modes());
        assertThat(told.limit()).isEqualTo(3);
        assertThat(told.elsewhere()).isEqualTo(1);
        assertThat(told.visibility()).isEqualTo(profile.visibility());
    }

    @Test
    void an_event_has_no_field_that_may_not_travel() {
        List<String> travelling = Arrays.stream(Field.values())
                .filter(Field::travels)
                .map(Field::path)
                .toList();

        assertThat(MemberProfile.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .isSubsetOf(travelling);
    }
}
