/** HTML and MHT pages; the only home of jsoup and mime4j. */
@NullMarked
package nianbao.read.html;

import org.jspecify.annotations.NullMarked;
