/** Catalogue block, title, period, signature and contact of a report. */
@NullMarked
package nianbao.recognize.metadata;

import org.jspecify.annotations.NullMarked;
