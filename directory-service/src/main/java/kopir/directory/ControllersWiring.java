package kopir.directory;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.directory.capability.Taxonomy;
import kopir.directory.capability.web.CapabilityController;
import kopir.directory.contact.GiveAddresses;
import kopir.directory.contact.ReadContacts;
import kopir.directory.contact.web.AddressController;
import kopir.directory.contact.web.ContactController;
import kopir.directory.grant.CloseContacts;
import kopir.directory.grant.web.GrantController;
import kopir.directory.limit.Limits;
import kopir.directory.me.ChangeOwnContact;
import kopir.directory.me.OwnRecord;
import kopir.directory.me.web.MeController;
import kopir.directory.member.ChangeProfile;
import kopir.directory.member.web.Codes;
import kopir.directory.member.web.ProfileController;
import kopir.directory.member.web.ProfileReader;
import kopir.directory.membership.EraseMember;
import kopir.directory.membership.MoveMembership;
import kopir.directory.membership.RegisterMember;
import kopir.directory.membership.web.MembershipController;
import kopir.directory.membership.web.RegistrationController;
import kopir.directory.reading.ReadMembers;
import kopir.directory.reading.web.MembersController;
import kopir.directory.region.Regions;
import kopir.directory.region.web.RegionController;
import kopir.directory.seat.InvitationSecret;
import kopir.directory.seat.InvitePeople;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.directory.seat.web.InvitationController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every bean of the directory's HTTP interface: one controller for each thing people do. */
@Configuration(proxyBeanMethods = false)
class ControllersWiring {

    @Bean
    Codes codes(Taxonomy taxonomy, Regions regions) {
        return new Codes(taxonomy, regions);
    }

    @Bean
    ProfileReader profileReader(Codes codes) {
        return new ProfileReader(codes);
    }

    @Bean
    CapabilityController capabilityController(Taxonomy taxonomy) {
        return new CapabilityController(taxonomy);
    }

    @Bean
    RegionController regionController(Regions regions) {
        return new RegionController(regions);
    }

    @Bean
    MembersController membersController(ReadMembers members, Codes codes, Taxonomy taxonomy) {
        return new MembersController(members, codes, taxonomy);
    }

    @Bean
    RegistrationController registrationController(
            RegisterMember register, ProfileReader reader, Supplier<UUID> ids, Clock clock) {
        return new RegistrationController(register, reader, ids, clock);
    }

    @Bean
    ProfileController profileController(ChangeProfile profiles, ProfileReader reader, Codes codes, Clock clock) {
        return new ProfileController(profiles, reader, codes, clock);
    }

    @Bean
    MembershipController membershipController(MoveMembership memberships, EraseMember erase) {
        return new MembershipController(memberships, erase);
    }

    @Bean
    InvitationController invitationController(
            InvitePeople invitations, InvitationSecret secrets, Codes codes, Limits limits, Supplier<UUID> ids) {
        return new InvitationController(invitations, secrets, codes, limits, ids);
    }

    @Bean
    ContactController contactController(ReadContacts contacts) {
        return new ContactController(contacts);
    }

    @Bean
    GrantController grantController(CloseContacts contacts) {
        return new GrantController(contacts);
    }

    @Bean
    MeController meController(OwnRecord record, SeatDocuments seats, Codes codes) {
        return new MeController(record, new ChangeOwnContact(seats), codes);
    }

    @Bean
    AddressController addressController(GiveAddresses addresses) {
        return new AddressController(addresses);
    }
}
