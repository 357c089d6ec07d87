/** Maps codings to quads, and defines all IRIs. */
@NullMarked
package org.demarche.rdf;

import org.jspecify.annotations.NullMarked;
