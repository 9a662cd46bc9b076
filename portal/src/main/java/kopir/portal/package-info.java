/**
 * The pages of Kopir for members, experts and coordinators. The portal decides nothing and keeps nothing: it shows what the
 * services answer to the person who is signed in, in the person's language and time zone, and passes on what they decide.
 * Every step is a plain form; scripts only make it more convenient.
 */
@NullMarked
package kopir.portal;

import org.jspecify.annotations.NullMarked;
