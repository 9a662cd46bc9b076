/** Countries, regions and languages of the network: which codes are known, which former ones stand for which. */
@NullMarked
package kopir.directory.region;

import org.jspecify.annotations.NullMarked;
