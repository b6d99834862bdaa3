/** Measures the program on generated pages; never part of the normal build. */
@NullMarked
package nianbao.bench;

import org.jspecify.annotations.NullMarked;
