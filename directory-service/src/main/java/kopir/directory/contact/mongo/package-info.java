/** The record of reads in the store. */
@NullMarked
package kopir.directory.contact.mongo;

import org.jspecify.annotations.NullMarked;
