/** Numbered headings and the tree of sections they make. */
@NullMarked
package nianbao.recognize.section;

import org.jspecify.annotations.NullMarked;
