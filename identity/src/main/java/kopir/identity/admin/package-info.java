/** What the person who runs the installation may ask for, on the machine itself, with the key from the data folder. */
@NullMarked
package kopir.identity.admin;

import org.jspecify.annotations.NullMarked;
