/** Reading the bytes of a package: archives and folders. Not for use outside this module. */
@NullMarked
package dev.oneroster.csv.internal.archive;

import org.jspecify.annotations.NullMarked;
