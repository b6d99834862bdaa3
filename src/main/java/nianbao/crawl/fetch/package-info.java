/** Asks servers for pages: addresses, robots.txt, limits; the only home of OkHttp and crawler-commons. */
@NullMarked
package nianbao.crawl.fetch;

import org.jspecify.annotations.NullMarked;
