/** Preferences over HTTP: everyone reads and sets their own. */
@NullMarked
package kopir.notification.preference.web;

import org.jspecify.annotations.NullMarked;
