/** Contacts for people, and addresses for the notification-service. */
@NullMarked
package kopir.directory.contact.web;

import org.jspecify.annotations.NullMarked;
