/** Files: atomic writes, spilling to disk, class path resources. */
@NullMarked
package org.demarche.io;

import org.jspecify.annotations.NullMarked;
