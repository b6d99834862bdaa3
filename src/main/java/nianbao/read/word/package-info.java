/** Reads Word and Excel files; the only package that knows POI. */
@NullMarked
package nianbao.read.word;

import org.jspecify.annotations.NullMarked;
