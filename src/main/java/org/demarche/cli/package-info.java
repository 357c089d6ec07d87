/** The command line: reads options, calls the library, prints. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
