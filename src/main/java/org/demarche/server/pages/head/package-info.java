/** The metadata in the head of a page for search engines and programs, and the citation of the page. */
@NullMarked
package org.demarche.server.pages.head;

import org.jspecify.annotations.NullMarked;
