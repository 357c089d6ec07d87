/** The command line: parses options, calls the library, prints results. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
