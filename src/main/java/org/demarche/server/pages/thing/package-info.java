/** The pages about things: actors, proposals, issues, documents, positions and whatever else the store describes. */
@NullMarked
package org.demarche.server.pages.thing;

import org.jspecify.annotations.NullMarked;
