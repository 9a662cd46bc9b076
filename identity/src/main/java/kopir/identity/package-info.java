/**
 * Sign-in for installations without an OIDC provider of their own. It says who somebody is, an issuer and an opaque
 * subject, and nothing else: for whom they act is the directory's to say. It keeps four kinds of key in a folder and
 * everything else in memory; no e-mail address is ever written down, only mailed to and forgotten.
 *
 * <p>Follow one sign-in: {@code token} takes the portal's authorization request, {@code link} mails a one-time link and
 * takes it back, {@code web} lands the person where they were going, {@code token} hands out tokens.
 */
@NullMarked
package kopir.identity;

import org.jspecify.annotations.NullMarked;
