/** Who somebody is: from the address they type to the opaque subject that stands for it. */
@NullMarked
package kopir.identity.person;

import org.jspecify.annotations.NullMarked;
