/**
 * Tells people that something waits for them. It listens to the directory and to matching, decides by one table who
 * hears of what, puts notices into the portal's inbox and writes discreet e-mails. It knows seats and ids, never a
 * person: an address is asked of the directory at the moment of sending and forgotten.
 */
@NullMarked
package kopir.notification;

import org.jspecify.annotations.NullMarked;
