/** The URLs of a SPARQL endpoint and the credentials for it. */
@NullMarked
package org.demarche.endpoint;

import org.jspecify.annotations.NullMarked;
