/** The commands; the only package that prints or exits. */
@NullMarked
package nianbao.cli;

import org.jspecify.annotations.NullMarked;
