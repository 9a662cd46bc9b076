/** Asking for a partner: own words, what they mean, following the request, answering the cards. */
@NullMarked
package kopir.portal.request;

import org.jspecify.annotations.NullMarked;
