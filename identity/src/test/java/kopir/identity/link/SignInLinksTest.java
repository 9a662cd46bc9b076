package kopir.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kopir.identity.MovableClock;
import kopir.identity.folder.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

class SignInLinksTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final SignInLinks links = new SignInLinks(clock, new Secrets(new SecureRandom()));

    @Test
    void a_link_signs_its_subject_in_once() {
        OneTimeToken link = made("somebody");

        assertThat(used(link)).isEqualTo("somebody");
        assertThat(used(link)).isNull();
    }

    @Test
    void of_many_who_use_a_link_at_once_one_gets_in() throws Exception {
        OneTimeToken link = made("somebody");

        try (var together = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(one -> () -> used(link) != null)
                    .toList();
            int in = 0;
            for (var one : together.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        OneTimeToken link = made("somebody");

        assertThat(links.isOpen(link.getTokenValue())).isTrue();
        assertThat(links.isOpen(link.getTokenValue())).isTrue();
        assertThat(used(link)).isEqualTo("somebody");
        assertThat(links.isOpen(link.getTokenValue())).isFalse();
    }

    @Test
    void a_link_works_until_just_before_it_is_fifteen_minutes_old() {
        OneTimeToken early = made("early");
        OneTimeToken late = made("late");

        clock.advance(SignInLinks.VALID.minusMillis(1));
        assertThat(used(early)).isEqualTo("early");
        clock.advance(Duration.ofMillis(1));
        assertThat(links.isOpen(late.getTokenValue())).isFalse();
        assertThat(used(late)).isNull();
    }

    @Test
    void a_newer_link_leaves_the_older_one_valid() {
        OneTimeToken older = made("somebody");
        made("somebody");

        assertThat(used(older)).isEqualTo("somebody");
    }

    @Test
    void a_link_taken_back_does_not_work() {
        OneTimeToken link = made("somebody");
        links.withdraw(link);

        assertThat(used(link)).isNull();
    }

    @Test
    void a_token_that_nobody_made_does_not_work() {
        assertThat(links.consume(OneTimeTokenAuthenticationToken.unauthenticated("")))
                .isNull();
        assertThat(links.consume(OneTimeTokenAuthenticationToken.unauthenticated("made-up")))
                .isNull();
    }

    @Test
    void one_link_more_than_the_most_costs_the_oldest() {
        OneTimeToken oldest = made("oldest");
        OneTimeToken second = made("second");
        IntStream.range(2, SignInLinks.MOST).forEach(one -> made("other"));

        assertThat(links.isOpen(oldest.getTokenValue())).isTrue();
        made("one more");
        assertThat(links.isOpen(oldest.getTokenValue())).isFalse();
        assertThat(links.isOpen(second.getTokenValue())).isTrue();
    }

    private OneTimeToken made(String subject) {
        return links.generate(new GenerateOneTimeTokenRequest(subject));
    }

    private @Nullable String used(OneTimeToken link) {
        OneTimeToken used = links.consume(OneTimeTokenAuthenticationToken.unauthenticated(link.getTokenValue()));
        return used == null ? null : used.getUsername();
    }
}
