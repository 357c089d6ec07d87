/** Binds parameters: from what a user typed to RDF terms in a parsed query. */
@NullMarked
package org.demarche.query.bind;

import org.jspecify.annotations.NullMarked;
