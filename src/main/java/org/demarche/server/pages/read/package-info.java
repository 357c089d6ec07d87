/** What pages read from the store: their questions, the index of names, and rows as values. */
@NullMarked
package org.demarche.server.pages.read;

import org.jspecify.annotations.NullMarked;
