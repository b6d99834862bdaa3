/** RFC 4180 in and out, byte-order mark and formula guard; the only home of OpenCSV. */
@NullMarked
package nianbao.csv;

import org.jspecify.annotations.NullMarked;
