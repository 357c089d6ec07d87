/** Reads from a store, whatever the store: descriptions of entities, selections to export, entities to link. */
@NullMarked
package org.demarche.read;

import org.jspecify.annotations.NullMarked;
