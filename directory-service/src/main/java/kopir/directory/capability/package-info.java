/** The taxonomy of capabilities in force: read from SKOS, asked for codes, shown as a tree. */
@NullMarked
package kopir.directory.capability;

import org.jspecify.annotations.NullMarked;
