/** Finds the speakers of an article, and resolves which mention refers to whom. */
@NullMarked
package org.demarche.extract.speaker;

import org.jspecify.annotations.NullMarked;
