/** The command line: an example of an application on the library, and a tool of its own. */
@NullMarked
package dev.oneroster.examples.cli;

import org.jspecify.annotations.NullMarked;
