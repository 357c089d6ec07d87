/** Which SPARQL endpoint to work on, and with which credentials. */
@NullMarked
package org.demarche.endpoint;

import org.jspecify.annotations.NullMarked;
