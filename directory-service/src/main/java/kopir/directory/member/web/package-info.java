/** Members over HTTP: what comes in, checked field by field, and what goes out, as far as the policy lets it. */
@NullMarked
package kopir.directory.member.web;

import org.jspecify.annotations.NullMarked;
