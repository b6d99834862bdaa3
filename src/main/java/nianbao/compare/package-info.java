/** What changed over years and what differs between agencies, read from data sets on disk. */
@NullMarked
package nianbao.compare;

import org.jspecify.annotations.NullMarked;
