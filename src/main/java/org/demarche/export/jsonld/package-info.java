/** JSON-LD in the vocabulary and the layout of the codings. */
@NullMarked
package org.demarche.export.jsonld;

import org.jspecify.annotations.NullMarked;
