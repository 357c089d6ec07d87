/** Finds attributions: sources, cues and contents, and the links between them. */
@NullMarked
package org.demarche.extract.attribution;

import org.jspecify.annotations.NullMarked;
