/**
 * The broker and the store that integration tests run against, one of each per JVM, started when first asked for:
 * embedded ones unless the environment names servers that are already running ({@code KOPIR_TEST_MONGO_URI},
 * {@code KOPIR_TEST_KAFKA}) or asks for containers ({@code KOPIR_TEST_CONTAINERS=true}).
 */
@NullMarked
package kopir.testservers;

import org.jspecify.annotations.NullMarked;
