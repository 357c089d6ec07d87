/** An article as text: taken out of a page, repaired, cut into words, sentences and quotations. Offsets are UTF-16 units. */
@NullMarked
package org.demarche.extract.text;

import org.jspecify.annotations.NullMarked;
