/** The stages in order, and the batch that runs them over many files. */
@NullMarked
package nianbao.pipeline;

import org.jspecify.annotations.NullMarked;
