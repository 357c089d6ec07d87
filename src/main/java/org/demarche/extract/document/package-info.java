/** Finds the documents that an article mentions: who wrote, published and confirmed them. */
@NullMarked
package org.demarche.extract.document;

import org.jspecify.annotations.NullMarked;
