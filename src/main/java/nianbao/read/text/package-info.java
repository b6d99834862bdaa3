/** Plain text files. */
@NullMarked
package nianbao.read.text;

import org.jspecify.annotations.NullMarked;
