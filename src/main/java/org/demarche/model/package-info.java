/** The domain as values: actors, documents, proposals, positions. */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
