/** Finds annual reports on web sites and fetches them politely into an archive. */
@NullMarked
package nianbao.crawl;

import org.jspecify.annotations.NullMarked;
