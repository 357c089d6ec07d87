/** Reads from a store: descriptions of entities, parts to export, entities to link. */
@NullMarked
package org.demarche.read;

import org.jspecify.annotations.NullMarked;
