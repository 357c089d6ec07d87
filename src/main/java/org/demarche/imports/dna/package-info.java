/** Reads databases of Discourse Network Analyzer. */
@NullMarked
package org.demarche.imports.dna;

import org.jspecify.annotations.NullMarked;
