/** Reads articles from files and pages, and splits them into words, sentences and quotations. Offsets are UTF-16 units. */
@NullMarked
package org.demarche.extract.text;

import org.jspecify.annotations.NullMarked;
