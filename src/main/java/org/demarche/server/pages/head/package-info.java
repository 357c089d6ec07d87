/** What the head of a page says to search engines and programs, and how to cite the page. */
@NullMarked
package org.demarche.server.pages.head;

import org.jspecify.annotations.NullMarked;
