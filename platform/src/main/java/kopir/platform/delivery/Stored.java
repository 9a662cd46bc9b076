package kopir.platform.delivery;

/**
 * An aggregate as it is stored.
 *
 * @param version counts its changes, from 1; what {@code If-Match} and the next write are checked against
 */
public record Stored<T>(String id, long version, T state) {}
