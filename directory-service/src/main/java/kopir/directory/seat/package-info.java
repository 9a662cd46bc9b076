/**
 * Seats: who may act for a member, or as coordinator or operator, and how to reach them. The people's names, e-mail
 * addresses and phone numbers live in the seats' documents and nowhere else.
 */
@NullMarked
package kopir.directory.seat;

import org.jspecify.annotations.NullMarked;
