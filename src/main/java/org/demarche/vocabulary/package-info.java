/** The terms of the ontology as constants, and the prefixes. */
@NullMarked
package org.demarche.vocabulary;

import org.jspecify.annotations.NullMarked;
