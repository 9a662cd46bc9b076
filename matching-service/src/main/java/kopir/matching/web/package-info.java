/** What the controllers of this service share: the reader's language, how members are shown, pages of lists. */
@NullMarked
package kopir.matching.web;

import org.jspecify.annotations.NullMarked;
