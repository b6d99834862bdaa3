/** Finds what a report says: its metadata, sections, counts and stated zeros. */
@NullMarked
package nianbao.recognize;

import org.jspecify.annotations.NullMarked;
