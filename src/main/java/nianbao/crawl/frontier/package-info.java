/** What is known, waiting and done, in one SQLite file that survives a kill; the only home of SQL. */
@NullMarked
package nianbao.crawl.frontier;

import org.jspecify.annotations.NullMarked;
