/** Which positions of a store a network counts, and how: filters, levels of actors, and the side that an actor takes. */
@NullMarked
package org.demarche.network.select;

import org.jspecify.annotations.NullMarked;
