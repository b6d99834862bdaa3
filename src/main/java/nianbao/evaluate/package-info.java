/** Precision, recall and F1 of what was read against labelled reports, and the floors that hold them up. */
@NullMarked
package nianbao.evaluate;

import org.jspecify.annotations.NullMarked;
