/** Counts and zero statements in running text, and the indicators they belong to. */
@NullMarked
package nianbao.recognize.mention;

import org.jspecify.annotations.NullMarked;
