/** Folding with an offset map, sentences and words; the only home of HanLP. */
@NullMarked
package nianbao.text;

import org.jspecify.annotations.NullMarked;
