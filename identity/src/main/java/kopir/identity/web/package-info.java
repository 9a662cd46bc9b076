/** What all pages share: who may open which, headers, language, where one lands, what an error looks like. */
@NullMarked
package kopir.identity.web;

import org.jspecify.annotations.NullMarked;
