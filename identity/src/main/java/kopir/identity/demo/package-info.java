/** Sign-in without mail for fictional people; only on the loopback interface. */
@NullMarked
package kopir.identity.demo;

import org.jspecify.annotations.NullMarked;
