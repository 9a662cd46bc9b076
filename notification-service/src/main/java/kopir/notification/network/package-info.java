/**
 * What this service learnt of the network from the topics: only what is needed to decide whether a person may be told.
 */
@NullMarked
package kopir.notification.network;

import org.jspecify.annotations.NullMarked;
