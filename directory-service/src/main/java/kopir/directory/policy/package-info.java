/**
 * The one place that decides who sees which field, for the API, the export and the events alike. A field that is not
 * listed in {@link kopir.directory.policy.Field} is shown to nobody.
 */
@NullMarked
package kopir.directory.policy;

import org.jspecify.annotations.NullMarked;
