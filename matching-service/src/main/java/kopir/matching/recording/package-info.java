/**
 * Runs the ranking for requests and keeps a record of each run: when a request is submitted or changed, and when a new or
 * changed profile could matter to one that stands. With its record a run can be explained, and repeated with other
 * weights, long after the profiles have changed.
 */
@NullMarked
package kopir.matching.recording;

import org.jspecify.annotations.NullMarked;
