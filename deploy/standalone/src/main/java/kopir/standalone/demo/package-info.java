/** The fictional network of the demo, brought in as people would bring it in: by the services' own commands. */
@NullMarked
package kopir.standalone.demo;

import org.jspecify.annotations.NullMarked;
