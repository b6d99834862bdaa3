/** The format-independent document: one text, and blocks that point into it. */
@NullMarked
package nianbao.document;

import org.jspecify.annotations.NullMarked;
