/** Full-text search: finds actors, proposals, issues, documents and positions by words. */
@NullMarked
package org.demarche.search;

import org.jspecify.annotations.NullMarked;
