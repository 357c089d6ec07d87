/** The query catalogue as an API. */
@NullMarked
package org.demarche.server.api;

import org.jspecify.annotations.NullMarked;
