/** Linked data: the things of the graph at their addresses, the corpus as a whole, and what describes it. */
@NullMarked
package org.demarche.server.data;

import org.jspecify.annotations.NullMarked;
