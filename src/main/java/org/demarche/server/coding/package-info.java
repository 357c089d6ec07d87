/** Coding in the browser: the list of articles, the page of one, and what their scripts call. */
@NullMarked
package org.demarche.server.coding;

import org.jspecify.annotations.NullMarked;
