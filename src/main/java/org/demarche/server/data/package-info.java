/** Linked data: entities at their URLs, exports, and descriptions of the server and its dataset. */
@NullMarked
package org.demarche.server.data;

import org.jspecify.annotations.NullMarked;
