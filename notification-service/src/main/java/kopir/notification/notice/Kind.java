package kopir.notification.notice;

import kopir.contracts.Role;

/** What a notice is about: all that a message ever tells. Who may get one is fixed, so that each sees only their own. */
public enum Kind {
    REQUEST_TO_REVIEW(Role.COORDINATOR),
    MEMBER_TO_VERIFY(Role.COORDINATOR),
    REQUEST_RETURNED(Role.MEMBER),
    CARDS_READY(Role.MEMBER),
    REQUEST_CLOSED(Role.MEMBER),
    INTRODUCTION_OFFERED(Role.MEMBER),
    OFFER_EXPIRED(Role.MEMBER),
    /** The candidate said no or nothing, which one is not told. */
    INTRODUCTION_MOVED_ON(Role.MEMBER),
    INTRODUCTION_CONNECTED(Role.MEMBER),
    INTRODUCTION_CLOSED(Role.MEMBER),
    MEMBERSHIP_VERIFIED(Role.MEMBER),
    MEMBERSHIP_RETURNED(Role.MEMBER),
    MEMBERSHIP_REJECTED(Role.MEMBER),
    MEMBERSHIP_SUSPENDED(Role.MEMBER),
    /** To somebody who cannot sign in yet: by e-mail alone, whatever role waits for them. */
    INVITATION(Role.MEMBER);

    private final Role reader;

    Kind(Role reader) {
        this.reader = reader;
    }

    /** Whether it is shown in the portal, and its e-mail is the reader's choice. */
    public boolean isForPortal() {
        return this != INVITATION;
    }

    /** Whether a seat of this role can ever get one in the portal. */
    public boolean isFor(Role role) {
        return isForPortal() && reader == role;
    }
}
