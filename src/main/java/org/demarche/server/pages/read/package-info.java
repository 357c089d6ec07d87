/** What pages read from the store: their queries, the search index, and rows as values. */
@NullMarked
package org.demarche.server.pages.read;

import org.jspecify.annotations.NullMarked;
