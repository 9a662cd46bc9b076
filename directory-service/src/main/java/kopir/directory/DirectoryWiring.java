package kopir.directory;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kopir.directory.capability.Taxonomy;
import kopir.directory.capability.file.TaxonomyFile;
import kopir.directory.contact.GiveAddresses;
import kopir.directory.contact.ReadContacts;
import kopir.directory.contact.mongo.AddressReads;
import kopir.directory.contact.mongo.ContactReads;
import kopir.directory.grant.CloseContacts;
import kopir.directory.grant.LastCheck;
import kopir.directory.grant.OpenContacts;
import kopir.directory.grant.kafka.IntroductionEvents;
import kopir.directory.grant.mongo.Exclusions;
import kopir.directory.grant.mongo.Grants;
import kopir.directory.limit.Limits;
import kopir.directory.limit.UnusualReading;
import kopir.directory.me.OwnRecord;
import kopir.directory.member.ChangeProfile;
import kopir.directory.member.mongo.Members;
import kopir.directory.membership.EraseMember;
import kopir.directory.membership.FinishCommands;
import kopir.directory.membership.MoveMembership;
import kopir.directory.membership.RegisterMember;
import kopir.directory.membership.mongo.Erasures;
import kopir.directory.reading.ReadMembers;
import kopir.directory.reading.Sight;
import kopir.directory.reference.PublishReference;
import kopir.directory.reference.PublishedReference;
import kopir.directory.region.Regions;
import kopir.directory.region.file.RegionsFile;
import kopir.directory.seat.FirstCoordinator;
import kopir.directory.seat.InvitationSecret;
import kopir.directory.seat.InvitePeople;
import kopir.directory.seat.SeatRegistrant;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.DeliveryWiring;
import kopir.platform.delivery.EventConsumers;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.ProjectionAge;
import kopir.platform.delivery.StateJson;
import kopir.platform.http.HttpWiring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** Every bean of the directory's core, in reading order; its HTTP interface is in {@link ControllersWiring}. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryWiring.class, HttpWiring.class, ControllersWiring.class})
public class DirectoryWiring {

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    // What everyone refers to

    @Bean
    Taxonomy taxonomy() {
        return TaxonomyFile.read();
    }

    @Bean
    Regions regions() {
        return RegionsFile.read();
    }

    @Bean
    PublishReference publishReference(Outbox outbox, Taxonomy taxonomy, Regions regions) {
        return new PublishReference(
                outbox.aggregates("reference", StateJson.of(PublishedReference.class)), taxonomy, regions);
    }

    // What is kept

    @Bean
    Members members(Outbox outbox) {
        return new Members(outbox);
    }

    @Bean
    SeatDocuments seats(Outbox outbox) {
        return new SeatDocuments(outbox);
    }

    @Bean
    Grants grants(Outbox outbox) {
        return new Grants(outbox);
    }

    @Bean
    Exclusions knownExclusions(MongoDatabase database) {
        return new Exclusions(database);
    }

    @Bean
    ContactReads contactReads(MongoDatabase database) {
        return new ContactReads(database);
    }

    @Bean
    AddressReads addressReads(MongoDatabase database) {
        return new AddressReads(database);
    }

    @Bean
    Erasures erasures(Outbox outbox) {
        return new Erasures(outbox);
    }

    // Grants: contacts open after the last check, and close by a write

    @Bean
    CloseContacts closeContacts(Grants grants, Clock clock) {
        return new CloseContacts(grants, clock);
    }

    @Bean
    OpenContacts openContacts(
            Grants grants,
            Members members,
            Exclusions exclusions,
            ProjectionAge age,
            CloseContacts close,
            Clock clock) {
        return new OpenContacts(grants, new LastCheck(members, exclusions, LastCheck.known(age)), close, clock);
    }

    @Bean
    Consumer<Message<byte[]>> introductions(EventConsumers consumers, OpenContacts contacts) {
        return consumers.of(new IntroductionEvents(contacts));
    }

    @Bean
    Consumer<Message<byte[]>> exclusions(EventConsumers consumers, Exclusions exclusions) {
        return consumers.of(exclusions);
    }

    // Seats

    @Bean
    InvitationSecret invitationSecret(@Value("${kopir.directory.invitation-key}") String key) {
        return new InvitationSecret(key);
    }

    @Bean
    InvitePeople invitePeople(SeatDocuments seats, Members members, InvitationSecret secrets, Clock clock) {
        return new InvitePeople(seats, members, secrets, clock);
    }

    @Bean
    FirstCoordinator firstCoordinator(
            SeatDocuments seats,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${kopir.directory.first-coordinator-subject}") String subject,
            Clock clock) {
        return new FirstCoordinator(seats, issuer, subject, clock);
    }

    // Commands about members

    @Bean
    ChangeProfile changeProfile(Members members, Clock clock) {
        return new ChangeProfile(members, clock);
    }

    @Bean
    FinishCommands finishCommands(
            Members members,
            SeatDocuments seats,
            CloseContacts contacts,
            ContactReads reads,
            Erasures erasures,
            Clock clock) {
        return new FinishCommands(members, seats, new SeatRegistrant(seats, clock), contacts, reads, erasures);
    }

    @Bean
    RegisterMember registerMember(Members members, Erasures erasures, FinishCommands finish, Clock clock) {
        return new RegisterMember(members, erasures, finish, clock);
    }

    @Bean
    MoveMembership moveMembership(Members members, FinishCommands finish, Clock clock) {
        return new MoveMembership(members, finish, clock);
    }

    @Bean
    EraseMember eraseMember(Members members, Erasures erasures, FinishCommands finish, Clock clock) {
        return new EraseMember(members, erasures, finish, clock);
    }

    // Reading

    @Bean
    Limits limits(
            @Value("${kopir.directory.limits.readings-per-minute}") int readings,
            @Value("${kopir.directory.limits.contacts-per-minute}") int contacts,
            @Value("${kopir.directory.limits.acceptances-per-minute}") int acceptances,
            @Value("${kopir.directory.limits.addresses-per-minute}") int addresses) {
        return new Limits(new Limits.PerMinute(readings, contacts, acceptances, addresses));
    }

    @Bean
    Sight sight(Members members, Grants grants) {
        return new Sight(members, grants);
    }

    @Bean
    ReadMembers readMembers(
            Members members,
            Sight sight,
            Limits limits,
            @Value("${kopir.directory.limits.members-per-hour}") int usual,
            MeterRegistry meters,
            Clock clock) {
        return new ReadMembers(members, sight, limits, new UnusualReading(usual, meters, clock));
    }

    @Bean
    ReadContacts readContacts(
            Members members,
            SeatDocuments seats,
            Sight sight,
            ContactReads reads,
            Limits limits,
            Supplier<UUID> ids,
            Clock clock) {
        return new ReadContacts(members, seats, sight, reads, limits, ids, clock);
    }

    @Bean
    GiveAddresses giveAddresses(
            SeatDocuments seats,
            Members members,
            AddressReads reads,
            InvitationSecret secrets,
            Limits limits,
            Supplier<UUID> ids,
            Clock clock) {
        return new GiveAddresses(seats, members, reads, secrets, limits, ids, clock);
    }

    @Bean
    OwnRecord ownRecord(SeatDocuments seats, Members members, Grants grants, ContactReads reads) {
        return new OwnRecord(seats, members, grants, reads);
    }

    // At start, and from time to time

    @Bean(destroyMethod = "stop")
    Housekeeping housekeeping(
            Members members,
            SeatDocuments seats,
            Grants grants,
            Exclusions exclusions,
            ContactReads reads,
            PublishReference reference,
            FirstCoordinator firstCoordinator,
            FinishCommands finish) {
        return new Housekeeping(
                List.of(members.index(), seats.index(), grants.index(), exclusions.index(), reads.index()),
                List.of(firstCoordinator.seat(), reference.publish(), finish.eraseAgain()),
                finish.sweep());
    }

    @Bean
    ApplicationRunner keepHouse(Housekeeping housekeeping) {
        return _ -> housekeeping.start();
    }
}
