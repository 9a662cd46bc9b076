/** How the portal calls the services: with the reader's token and language, within a time, refusals as values. */
@NullMarked
package kopir.portal.service;

import org.jspecify.annotations.NullMarked;
