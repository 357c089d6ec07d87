/** From codings to quads: the vocabulary, the IRIs and the mapper. */
@NullMarked
package org.demarche.rdf;

import org.jspecify.annotations.NullMarked;
