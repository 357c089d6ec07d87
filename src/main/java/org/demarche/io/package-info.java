/** Files: written whole or not at all, spilled to disk, read from the class path. */
@NullMarked
package org.demarche.io;

import org.jspecify.annotations.NullMarked;
