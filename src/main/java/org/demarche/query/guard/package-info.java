/** Keeps queries within limits: size, time, memory, and what they may reach. */
@NullMarked
package org.demarche.query.guard;

import org.jspecify.annotations.NullMarked;
