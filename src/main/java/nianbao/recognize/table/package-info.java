/** The official statistics forms and their tables. */
@NullMarked
package nianbao.recognize.table;

import org.jspecify.annotations.NullMarked;
