/** The terms of the ontology as constants, the prefixes, and what the ontology says of its terms. */
@NullMarked
package org.demarche.vocabulary;

import org.jspecify.annotations.NullMarked;
