/** Numbers and units as Chinese reports write them. */
@NullMarked
package nianbao.quantity;

import org.jspecify.annotations.NullMarked;
