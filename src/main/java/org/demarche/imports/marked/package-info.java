/** Reads passages that were marked with labels in other tools: the labels say who stands where on what. */
@NullMarked
package org.demarche.imports.marked;

import org.jspecify.annotations.NullMarked;
