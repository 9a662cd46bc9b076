/** Exclusions over HTTP. */
@NullMarked
package kopir.matching.exclusion.web;

import org.jspecify.annotations.NullMarked;
