/** How much those may ask who reach a server, each and all of them together. */
@NullMarked
package org.demarche.server.asking;

import org.jspecify.annotations.NullMarked;
