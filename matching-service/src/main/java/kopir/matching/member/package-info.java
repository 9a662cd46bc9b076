/**
 * What this service has learnt of members, the taxonomy and the regions, only ever from the directory's events.
 *
 * <p>Twice, for two reasons. The consumer group writes each event into the store ({@code mongo}), once for all instances,
 * with retries and dead letters. And each instance holds everybody in memory ({@link kopir.matching.member.Network}): it
 * loads the store when it starts and follows the topics without a group, so any instance ranks any request. Following
 * the topic rather than polling the store by a watermark: changes come in the topic's order within milliseconds, whereas
 * a watermark misses a write that was begun before and seen after the one it was set to.
 */
@NullMarked
package kopir.matching.member;

import org.jspecify.annotations.NullMarked;
