/** Writes documents and statements of a source as a corpus: ids, entities, anchors, codings and texts. */
@NullMarked
package org.demarche.imports.corpus;

import org.jspecify.annotations.NullMarked;
