/** Readers that turn a file's bytes into a Document; one sub-package a format. */
@NullMarked
package nianbao.read;

import org.jspecify.annotations.NullMarked;
