/** A real Apache Kafka broker, KRaft with one node, in this process. */
@NullMarked
package kopir.embedded.broker;

import org.jspecify.annotations.NullMarked;
