/** Web archives after ISO 28500 (WARC 1.1), read and written; the only home of jwarc. */
@NullMarked
package nianbao.source.warc;

import org.jspecify.annotations.NullMarked;
