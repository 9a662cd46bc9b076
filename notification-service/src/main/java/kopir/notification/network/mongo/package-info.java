/** The learnt network in the store: the newest version of each thing, a few codes each. */
@NullMarked
package kopir.notification.network.mongo;

import org.jspecify.annotations.NullMarked;
