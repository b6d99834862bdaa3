/** Arithmetic and plausibility checks over one report. */
@NullMarked
package nianbao.check;

import org.jspecify.annotations.NullMarked;
