/** The pages on which somebody asks for a link and uses it. */
@NullMarked
package kopir.identity.link.web;

import org.jspecify.annotations.NullMarked;
