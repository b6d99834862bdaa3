/** Reads fetched pages for where to go next: links, frames, attachments, further pages of lists. */
@NullMarked
package nianbao.crawl.links;

import org.jspecify.annotations.NullMarked;
