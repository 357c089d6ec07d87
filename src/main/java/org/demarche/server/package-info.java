/** The web server: what it offers, under which paths, and within which limits. It translates; what is done is the facade's. */
@NullMarked
package org.demarche.server;

import org.jspecify.annotations.NullMarked;
