/** What all pages share: the frame around them, who reads them in which language and time zone, and how errors look. */
@NullMarked
package kopir.portal.page;

import org.jspecify.annotations.NullMarked;
