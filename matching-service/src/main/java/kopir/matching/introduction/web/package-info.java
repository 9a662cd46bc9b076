/** Introductions over HTTP. */
@NullMarked
package kopir.matching.introduction.web;

import org.jspecify.annotations.NullMarked;
