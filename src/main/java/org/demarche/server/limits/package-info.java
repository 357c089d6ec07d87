/** Limits on what clients can use of the server: concurrency, time, memory. */
@NullMarked
package org.demarche.server.limits;

import org.jspecify.annotations.NullMarked;
