/** Where a report came from: file, archive member, address, digest; walking the inputs a user names. */
@NullMarked
package nianbao.source;

import org.jspecify.annotations.NullMarked;
