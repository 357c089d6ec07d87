/** The pages about entities: actors, proposals, issues, documents, positions and anything else in the store. */
@NullMarked
package org.demarche.server.pages.entity;

import org.jspecify.annotations.NullMarked;
