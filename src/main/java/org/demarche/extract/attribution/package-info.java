/** Who is said to have said what: spans of source, cue and content, and how they belong together. */
@NullMarked
package org.demarche.extract.attribution;

import org.jspecify.annotations.NullMarked;
