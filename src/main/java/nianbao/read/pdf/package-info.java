/** PDF files: glyphs and drawn lines of every page, put together to tables and paragraphs. */
@NullMarked
package nianbao.read.pdf;

import org.jspecify.annotations.NullMarked;
