package kopir.contracts;

/** How the requester wants to work with a partner. */
public enum RequestMode {
    ANY,
    ON_SITE,
    REMOTE
}
