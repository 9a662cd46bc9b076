/** Requests and cards over HTTP. */
@NullMarked
package kopir.matching.request.web;

import org.jspecify.annotations.NullMarked;
