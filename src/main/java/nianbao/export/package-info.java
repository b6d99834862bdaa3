/** The files of the data set and their data dictionary. */
@NullMarked
package nianbao.export;

import org.jspecify.annotations.NullMarked;
