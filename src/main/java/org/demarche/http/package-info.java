/** A client for web services: retries, time limits, bounded responses, a cache on disk. */
@NullMarked
package org.demarche.http;

import org.jspecify.annotations.NullMarked;
