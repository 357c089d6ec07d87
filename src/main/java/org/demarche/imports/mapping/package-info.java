/** Mappings: which fields of a source are holder, target, stance and so on. */
@NullMarked
package org.demarche.imports.mapping;

import org.jspecify.annotations.NullMarked;
