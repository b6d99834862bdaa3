/** The rule data a researcher can edit: indicators, labels, headings, units; reading and checking it. */
@NullMarked
package nianbao.codebook;

import org.jspecify.annotations.NullMarked;
