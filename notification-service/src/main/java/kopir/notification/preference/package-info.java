/** What people want e-mails about. Notices in the portal are always there. */
@NullMarked
package kopir.notification.preference;

import org.jspecify.annotations.NullMarked;
