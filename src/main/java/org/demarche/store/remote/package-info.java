/** A SPARQL 1.1 endpoint as a store: protocol, credentials, limits, and what its refusals mean. */
@NullMarked
package org.demarche.store.remote;

import org.jspecify.annotations.NullMarked;
