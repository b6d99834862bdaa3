/** What was measured, with its evidence, and what looks wrong. */
@NullMarked
package nianbao.record;

import org.jspecify.annotations.NullMarked;
