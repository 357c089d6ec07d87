/** The documents that an article speaks of: who wrote, published and confirmed them, and what is said in them. */
@NullMarked
package org.demarche.extract.document;

import org.jspecify.annotations.NullMarked;
