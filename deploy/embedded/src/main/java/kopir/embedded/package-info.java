/**
 * What a small installation, the demo and the tests run instead of a cluster: a real Apache Kafka broker and a
 * MongoDB-protocol store, each on one data folder and one loopback port, each able to run inside a larger process or as
 * a process of its own. Whatever they acknowledged is still there after the process is killed; nothing is promised for
 * a power cut.
 */
@NullMarked
package kopir.embedded;

import org.jspecify.annotations.NullMarked;
