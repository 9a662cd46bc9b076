/**
 * What every HTTP interface of a service has in common: problems (RFC 9457), token security and the caller, idempotency
 * keys, entity tags.
 */
@NullMarked
package kopir.platform.http;

import org.jspecify.annotations.NullMarked;
