package kopir.directory.reference;

/** @param fingerprint of the content last told to the network */
public record PublishedReference(String fingerprint) {}
