/**
 * The directory-service: who is in the network, what they can give and need, who acts for them, and who may read whose
 * contacts. The only place that knows people's names, e-mail addresses and phone numbers. It tells the other services by
 * events on {@code kopir.directory.*}, which carry ids and codes.
 */
@NullMarked
package kopir.directory;

import org.jspecify.annotations.NullMarked;
