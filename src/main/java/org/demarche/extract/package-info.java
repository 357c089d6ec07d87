/** Drafts the coding of an article for a person to correct. */
@NullMarked
package org.demarche.extract;

import org.jspecify.annotations.NullMarked;
