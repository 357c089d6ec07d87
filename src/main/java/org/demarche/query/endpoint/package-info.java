/** Rewrites queries for SPARQL endpoints and reads their answers. */
@NullMarked
package org.demarche.query.endpoint;

import org.jspecify.annotations.NullMarked;
